package tidemark.ingest.suggest;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.ingest.mapping.ValueType;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.Reading;
import tidemark.ingest.stage.Reception;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.TemporaryFolder;

/**
 * A mapping drafted from a file, with the reasons as comments. Where the data is clear it loads as
 * it is; what it lacks it says. Immutable.
 */
public final class MappingDraft {
  private static final Pattern MONTH_IN_NAME =
      Pattern.compile("(?<!\\d)(20\\d{2})[-_]?(0[1-9]|1[0-2])(?![-_]?\\d)");

  private final SourceFile file;
  private final Reading reading;
  private final List<ColumnProfile> profiles;
  private final Assignment assignment;

  private MappingDraft(SourceFile file, Reading reading, List<ColumnProfile> profiles) {
    this.file = file;
    this.reading = reading;
    this.profiles = List.copyOf(profiles);
    this.assignment = Assignment.best(profiles, monthInName().isPresent());
  }

  /**
   * Looks at a file, and answers the YAML.
   *
   * @param name what the user calls it
   * @throws TidemarkException FILE_NOT_FOUND, EMPTY_FILE, INVALID_ENCODING, MALFORMED_FILE;
   *     UNKNOWN_FORMAT where it has no columns
   */
  public static String of(Path file, String name) {
    String hash = Reception.fingerprint(file, name);
    try (TemporaryFolder folder = TemporaryFolder.open("tidemark-draft-")) {
      SourceFile received = Reception.receive(file, name, () -> hash, folder.path());
      Reading reading = Reception.layout(received);
      SourceFile read = Reception.reread(received, reading, folder.path());
      if (read.shape().columns().isEmpty() || isText(read.shape())) {
        throw FileFault.unfit(
            name,
            read.shape().describe(),
            "A mapping needs columns: separated values, a workbook's sheet, records of JSON, or"
                + " Parquet.");
      }
      try (Stage stage = Stage.open(folder.path())) {
        return new MappingDraft(read, reading, new Profiles(stage, read).read()).write();
      }
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    } catch (IOException e) {
      throw FileFault.unreadable(name, e);
    }
  }

  private static boolean isText(Shape shape) {
    return shape instanceof Shape.Csv csv && csv.header().size() == 1;
  }

  private String write() {
    StringBuilder out = new StringBuilder();
    out.append("# Drafted from ").append(DraftText.sample(file.name()));
    out.append(": ").append(DraftText.sample(file.shape().format())).append(", ");
    out.append(profiles.size()).append(" columns. Look at it, correct it, then:\n");
    out.append("#   tidemark load --mapping THIS_FILE.yaml FILE\n");
    out.append("# In the home's mappings/ it reads all files that have the columns of match.\n");
    out.append("kind: ").append(assignment.aliases().table().label()).append('\n');
    out.append("source: {id: ").append(DraftText.scalar(sourceId())).append('}');
    out.append("   # who the facts are credited to; also name, kind, licence, address\n");
    writeReading(out);
    out.append("match: ").append(DraftText.list(matched())).append('\n');
    out.append("columns:\n");
    writeColumns(out);
    writeRest(out);
    return out.toString();
  }

  private void writeReading(StringBuilder out) {
    List<String> keys = new ArrayList<>();
    reading.sheet().ifPresent(sheet -> keys.add("sheet: " + DraftText.scalar(sheet)));
    reading.linesBefore().ifPresent(lines -> keys.add("skip: " + lines));
    reading
        .delimiter()
        .ifPresent(sign -> keys.add("delimiter: " + DraftText.scalar(String.valueOf(sign))));
    reading.records().ifPresent(records -> keys.add("records: " + DraftText.scalar(records)));
    if (!keys.isEmpty()) {
      out.append("file: {").append(String.join(", ", keys)).append("}\n");
    }
  }

  private void writeColumns(StringBuilder out) {
    Map<String, String> constants = constants();
    assignment
        .columns()
        .forEach(
            (fact, guess) -> {
              ValueType type = ValueType.of(assignment.aliases().table(), fact);
              DraftColumn column = DraftColumn.of(guess, type);
              out.append("  # ").append(DraftText.trust(guess.score())).append("; ");
              out.append(DraftText.samples(guess.profile())).append('\n');
              column.remarks().forEach(remark -> out.append("  # ").append(remark).append('\n'));
              out.append(DraftText.column(fact, column));
            });
    constants.forEach(
        (fact, value) -> {
          out.append("  # no column says it; by ");
          out.append(fact.equals("month") ? "the file's name" : "the titles' script").append('\n');
          out.append("  ").append(fact).append(": {constant: ");
          out.append(DraftText.scalar(value)).append("}\n");
        });
    for (List<String> group : assignment.missing()) {
      if (group.stream().noneMatch(constants::containsKey)) {
        String one = String.join(" or ", group);
        out.append("  # MISSING, and needed: ").append(one).append(". Name a column, or write\n");
        out.append("  # ").append(group.get(0)).append(": {constant: …}\n");
      }
    }
  }

  /** What the file says by other means than a column. */
  private Map<String, String> constants() {
    Map<String, String> constants = new LinkedHashMap<>();
    boolean needsPeriod = assignment.missing().stream().anyMatch(group -> group.contains("month"));
    if (needsPeriod) {
      monthInName().ifPresent(month -> constants.put("month", month));
    }
    Assignment.Guess title = assignment.columns().get("title");
    if (title != null && !assignment.columns().containsKey("language")) {
      language(title.profile()).ifPresent(language -> constants.put("language", language));
    }
    return constants;
  }

  private Optional<String> monthInName() {
    Matcher month = MONTH_IN_NAME.matcher(file.name());
    return month.find() ? Optional.of(month.group(1) + "-" + month.group(2)) : Optional.empty();
  }

  private static Optional<String> language(ColumnProfile titles) {
    if (titles.inScript(Character.UnicodeScript.HIRAGANA) > 0.5) {
      return Optional.of("ja");
    }
    if (titles.inScript(Character.UnicodeScript.HANGUL) > 0.5) {
      return Optional.of("ko");
    }
    return titles.inScript(Character.UnicodeScript.HAN) > 0.8
        ? Optional.of("zh")
        : Optional.empty();
  }

  private void writeRest(StringBuilder out) {
    Set<String> used = used();
    List<ColumnProfile> rest =
        profiles.stream().filter(profile -> !used.contains(profile.name())).toList();
    if (!rest.isEmpty()) {
      out.append("  # not mapped:\n");
      for (ColumnProfile profile : rest) {
        out.append("  #   ").append(DraftText.sample(profile.name())).append(": ");
        out.append(DraftText.samples(profile)).append('\n');
      }
    }
  }

  private Set<String> used() {
    Set<String> used = new LinkedHashSet<>();
    assignment.columns().values().forEach(guess -> used.add(guess.profile().name()));
    return used;
  }

  /** Those used that are columns of the file itself, and no way into one. */
  private List<String> matched() {
    return file.shape().columns().stream()
        .filter(
            column ->
                used().stream()
                    .anyMatch(used -> used.equals(column) || used.startsWith(column + ".")))
        .toList();
  }

  /** The file's name without days and ending. */
  private String sourceId() {
    String id =
        file.name()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("(\\.[a-z]{2,7}){1,2}$", "")
            .replaceAll("[-_.]?20\\d{2}([-_.]?\\d{2}){0,2}", "")
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return id.matches("[\\p{L}].*") ? id : "file";
  }
}
