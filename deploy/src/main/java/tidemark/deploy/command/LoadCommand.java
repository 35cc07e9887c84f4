package tidemark.deploy.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidemark.deploy.session.Session;
import tidemark.deploy.terminal.Screen;
import tidemark.ingest.Kind;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.RejectLimit;
import tidemark.ingest.mapping.MappingChoice;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Loads files. One thread at a time. */
@Command(
    name = "load",
    description = {
      "Load files: model catalogues, usage, reports, news, comments, claims.",
      "The kind is recognised from the content; name it where that fails. A folder stands for the"
          + " files in it, by name.",
      "A file of any other form loads by a mapping, which --suggest-mapping drafts from its data.",
    })
final class LoadCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "[KIND] FILE",
      description = "KIND is one of models, usage, reports, news, comments, claims.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--max-rejects",
      paramLabel = "N|P%",
      description = {
        "Load nothing of a file of which more rows are refused: a number of rows, or a share such"
            + " as 2.5%% (default: no limit, as long as one row is good).",
      })
  private @Nullable String maxRejects;

  @Option(
      names = "--dry-run",
      description = "Tell what would be loaded and refused, and change nothing.")
  private boolean dryRun;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing of a load before it has ended.")
  private boolean quiet;

  @Option(
      names = "--mapping",
      paramLabel = "FILE|NAME",
      description =
          "What says which of the file's columns is which fact column: a file, or one of the home's"
              + " mappings/ by name.")
  private @Nullable String mapping;

  @Option(
      names = "--suggest-mapping",
      description = "Draft a mapping from the file's data, print it, and load nothing.")
  private boolean suggestMapping;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the drafted mapping is written (default: standard output).")
  private @Nullable Path out;

  private final Screen screen;

  LoadCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    if (suggestMapping) {
      SuggestedMapping.write(arguments, Optional.ofNullable(out), screen);
      return 0;
    }
    if (out != null) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE, "--out is only for --suggest-mapping: a load writes no file");
    }
    Optional<Kind> kind = kind();
    Optional<MappingChoice> choice = Optional.ofNullable(mapping).map(NamedMapping::read);
    RejectLimit limit = limit();
    List<Path> files = arguments.stream().skip(kind.isPresent() ? 1 : 0).map(Path::of).toList();
    List<LoadRequest> requests =
        LoadFiles.expand(files).stream()
            .map(file -> request(file, kind).refusingAtMost(limit))
            .map(request -> choice.map(request::mappedBy).orElse(request))
            .toList();
    try (Session session = common.openSession()) {
      LoadFiles load = new LoadFiles(session, screen);
      if (quiet) {
        load.quietly();
      }
      return dryRun ? load.tryOut(requests) : load.load(requests);
    }
  }

  private static LoadRequest request(Path file, Optional<Kind> kind) {
    LoadRequest request = LoadRequest.of(file);
    return kind.map(request::as).orElse(request);
  }

  private RejectLimit limit() {
    if (maxRejects == null) {
      return RejectLimit.NONE;
    }
    return RejectLimit.parse(maxRejects)
        .orElseThrow(
            () ->
                TidemarkException.of(
                    ErrorCode.INVALID_USAGE,
                    "--max-rejects is '" + maxRejects + "', expected " + RejectLimit.EXPECTED));
  }

  /** A file that is called like a kind is meant, as long as it is the only argument. */
  private Optional<Kind> kind() {
    Optional<Kind> kind = Kind.parse(arguments.get(0));
    boolean file = arguments.size() == 1 && Files.exists(Path.of(arguments.get(0)));
    if (kind.isPresent() && !file && arguments.size() == 1) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE, "The file is missing behind '" + arguments.get(0) + "'");
    }
    return file ? Optional.empty() : kind;
  }
}
