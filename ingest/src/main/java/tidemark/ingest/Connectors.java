package tidemark.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidemark.ingest.document.ReportDocuments;
import tidemark.ingest.news.News;
import tidemark.ingest.note.ResearchNote;
import tidemark.ingest.openrouter.OpenRouter;
import tidemark.ingest.plain.Aliases;
import tidemark.ingest.plain.Plain;
import tidemark.ingest.research.Research;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** All connectors, and the choice among them. */
final class Connectors {
  private static final List<Connector> ALL =
      Stream.of(
              OpenRouter.connectors(),
              Research.connectors(),
              List.<Connector>of(new ResearchNote()),
              ReportDocuments.connectors(),
              News.connectors(),
              Plain.connectors())
          .flatMap(List::stream)
          .toList();

  private Connectors() {}

  /**
   * The first connector that recognises the file, among those of the kind where one is given.
   *
   * @throws TidemarkException WRONG_KIND, UNKNOWN_FORMAT
   */
  static Connector choose(SourceFile file, Optional<Kind> kind) {
    List<Connector> recognised =
        ALL.stream().filter(connector -> connector.recognises(file)).toList();
    Optional<Connector> chosen =
        recognised.stream()
            .filter(connector -> kind.isEmpty() || kinds(connector).contains(kind.get()))
            .findFirst();
    if (chosen.isPresent()) {
      return chosen.get();
    }
    if (!recognised.isEmpty() && kind.isPresent()) {
      Connector found = recognised.get(0);
      throw TidemarkException.of(
          ErrorCode.WRONG_KIND,
          "The file "
              + file.name()
              + " can't be loaded as "
              + kind.get().label()
              + ": it holds "
              + file.shape().describe()
              + ", which is "
              + found.title()
              + ". Leave the kind out, or say: tidemark load "
              + kinds(found).get(0).label()
              + " "
              + file.name());
    }
    if (file.shape() instanceof Shape.Excel excel) {
      throw FileFault.unfit(
          file.name(),
          excel.describe(),
          "Name the one to load in a mapping (file: {sheet: "
              + excel.sheets().get(0)
              + "}), or save it as CSV.");
    }
    if (file.shape() instanceof Shape.Json json && json.isHollow()) {
      throw FileFault.empty(file.name(), json.describe() + ", and no record in them");
    }
    throw TidemarkException.of(
        ErrorCode.UNKNOWN_FORMAT,
        "The file "
            + file.name()
            + " can't be loaded"
            + kind.map(given -> " as " + given.label()).orElse("")
            + ": it holds "
            + file.shape().describe()
            + ", which fits no known form. "
            + kind.map(Connectors::wanting).orElse("")
            + "Kinds that can be loaded: "
            + Stream.of(Kind.values()).map(Kind::label).collect(Collectors.joining(", "))
            + "; their forms and columns are in docs/loading.md.");
  }

  /** The one that batches name so; empty where this version has none. */
  static Optional<Connector> named(String name) {
    return ALL.stream().filter(connector -> connector.name().equals(name)).findFirst();
  }

  static List<Kind> kinds(Connector connector) {
    List<Kind> kinds = new ArrayList<>();
    connector.tables().forEach(table -> kinds.add(Kind.valueOf(table.name())));
    return kinds;
  }

  /** What a plain file of the kind would need. */
  private static String wanting(Kind kind) {
    return Aliases.all().stream()
        .filter(aliases -> aliases.table().label().equals(kind.label()))
        .findFirst()
        .map(
            aliases ->
                "A plain file of "
                    + kind.label()
                    + " needs the columns "
                    + aliases.needed().stream()
                        .map(group -> String.join(" or ", group))
                        .collect(Collectors.joining(", "))
                    + ". ")
        .orElse("");
  }
}
