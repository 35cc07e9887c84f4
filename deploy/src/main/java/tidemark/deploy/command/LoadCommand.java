package tidemark.deploy.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidemark.deploy.session.Session;
import tidemark.deploy.terminal.LoadDisplay;
import tidemark.deploy.terminal.Screen;
import tidemark.ingest.Kind;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.RejectLimit;
import tidemark.ingest.fetch.Address;
import tidemark.ingest.mapping.MappingChoice;
import tidemark.ingest.pull.LocalExports;
import tidemark.ingest.pull.PullRequest;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Loads files. One thread at a time. */
@Command(
    name = "load",
    description = {
      "Load files: model catalogues, usage, reports, news, comments, claims.",
      "The kind is recognised from the content; name it where that fails. A folder stands for the"
          + " files in it, by name; an address (http, https) is fetched; an index or a manifest of"
          + " OpenRouter's exports stands for the files that it names, on disk and at an address.",
      "A file of any other form loads by a mapping, which --suggest-mapping drafts from its data.",
    })
final class LoadCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "[KIND] FILE|URL",
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
      names = "--from",
      paramLabel = "DAY",
      description = {
        "Of an address that tells a day or 'latest', or of an index: load the snapshot of each day"
            + " from this one on that wasn't loaded yet, such as 2026-10-01.",
      })
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "The last day of these (default: today).")
  private @Nullable LocalDate to;

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
    List<String> sources = arguments.stream().skip(kind.isPresent() ? 1 : 0).toList();
    List<PullRequest> addresses =
        sources.stream()
            .filter(Address::isOne)
            .map(text -> pull(Address.parse(text), kind).refusingAtMost(limit))
            .toList();
    List<Path> files = sources.stream().filter(text -> !Address.isOne(text)).map(Path::of).toList();
    checkOptions(addresses, files);
    List<LocalExports.Candidate> candidates = LocalExports.resolve(LoadFiles.expand(files));
    try (Session session = common.openSessionToLoad()) {
      int status =
          load(
              session,
              candidates,
              file -> {
                LoadRequest request = request(file, kind).refusingAtMost(limit);
                return choice.map(request::mappedBy).orElse(request);
              });
      if (!addresses.isEmpty()) {
        status = Math.max(status, pull(session, addresses));
      }
      return status;
    }
  }

  private int load(
      Session session,
      List<LocalExports.Candidate> candidates,
      Function<Path, LoadRequest> requesting) {
    Failures failures = new Failures(screen.err(), Clock.systemUTC());
    int status = 0;
    List<LoadRequest> requests = new ArrayList<>();
    for (LocalExports.Candidate candidate : candidates) {
      try {
        candidate.check();
        requests.add(requesting.apply(candidate.file()));
      } catch (TidemarkException e) {
        status = Math.max(status, failures.report(e));
      }
    }
    LoadFiles load = new LoadFiles(session, screen);
    if (quiet) {
      load.quietly();
    }
    return Math.max(status, dryRun ? load.tryOut(requests) : load.load(requests));
  }

  private int pull(Session session, List<PullRequest> addresses) {
    LoadDisplay.Audience audience =
        quiet
            ? LoadDisplay.Audience.NOBODY
            : screen.isOutputTerminal() ? LoadDisplay.Audience.TERMINAL : LoadDisplay.Audience.LOG;
    LoadDisplay display = new LoadDisplay(screen.out(), screen.err(), audience, 1);
    return new AddressLoads(session, common.home(), screen, display).load(addresses);
  }

  private PullRequest pull(Address address, Optional<Kind> kind) {
    PullRequest request = PullRequest.of(address).as(kind);
    LocalDate first = from;
    if (first == null) {
      return request;
    }
    LocalDate last = to == null ? LocalDate.now(Clock.systemUTC()) : to;
    if (last.isBefore(first)) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE, "--from is " + first + ", which is after --to, " + last);
    }
    return request.during(new PullRequest.Days(first, last));
  }

  private void checkOptions(List<PullRequest> addresses, List<Path> files) {
    if (to != null && from == null) {
      throw TidemarkException.of(ErrorCode.INVALID_USAGE, "--to needs --from beside it");
    }
    if (from != null && !files.isEmpty()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "--from is for addresses, and " + files.get(0) + " is a file: files are loaded whole");
    }
    if (mapping != null && !addresses.isEmpty()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "--mapping is for files: what "
              + addresses.get(0).address()
              + " answers goes by a mapping of the home's mappings/ that matches it");
    }
    if (dryRun && !addresses.isEmpty()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "--dry-run is for files: fetch "
              + addresses.get(0).address()
              + " into one first, such as with curl -O");
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
