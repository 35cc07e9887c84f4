package tidemark.deploy.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidemark.api.settings.Settings;
import tidemark.deploy.answer.OutputFormat;
import tidemark.deploy.answer.ResultPrinter;
import tidemark.deploy.session.Session;
import tidemark.deploy.terminal.Screen;
import tidemark.ingest.Kind;
import tidemark.ingest.fetch.Address;
import tidemark.ingest.fetch.Pacing;
import tidemark.ingest.pull.Period;
import tidemark.ingest.pull.Watch;
import tidemark.ingest.pull.WatchStatus;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Loads what arrives in folders and at addresses. One thread at a time. */
@Command(
    name = "watch",
    description = {
      "Load what arrives in folders and at addresses, again and again, until Ctrl-C.",
      "A file that still grows is left until it is still; one that fails is told of once, until it"
          + " changes. With --server-side the server does it.",
    })
final class WatchCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "[KIND] DIR|URL",
      description = "KIND is one of models, usage, reports, news, comments, claims.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--every",
      paramLabel = "PERIOD",
      description = "How often: 30s, 15m, 1h, 1d (default: 1h; at addresses 1m at least).")
  private String every = "1h";

  @Option(names = "--once", description = "Look once, load what is there, and end.")
  private boolean once;

  @Option(
      names = "--server-side",
      description =
          "Have the server watch them, also after it starts again; folders that it may read.")
  private boolean serverSide;

  @Option(names = "--status", description = "Show what the server watches, and how far it is.")
  private boolean status;

  @Option(
      names = "--stop",
      paramLabel = "ID",
      description = "Have the server watch an address no more.")
  private @Nullable String stop;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Of --status: table (default), csv, json, markdown or vertical.")
  private OutputFormat format = OutputFormat.TABLE;

  private final Screen screen;

  WatchCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    String ended = stop;
    if (ended != null) {
      try (Session session = common.openSession()) {
        session.watchBook().remove(ended);
      }
      screen.out().println("The watch " + ended + " is no more; what it loaded stays.");
      return 0;
    }
    if (status) {
      return show();
    }
    Optional<Kind> kind = kind();
    List<String> sources = arguments.stream().skip(kind.isPresent() ? 1 : 0).toList();
    if (sources.isEmpty()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE, "What to watch is missing: name a folder or an address");
    }
    Duration period = period(sources);
    return serverSide ? keep(sources, kind, period) : watch(sources, kind, period);
  }

  /** A folder that is called like a kind is meant, as long as it is the only argument. */
  private Optional<Kind> kind() {
    boolean isAlone = arguments.size() == 1 && Files.isDirectory(Path.of(arguments.get(0)));
    return arguments.isEmpty() || isAlone ? Optional.empty() : Kind.parse(arguments.get(0));
  }

  private int show() throws IOException {
    List<WatchStatus> watches;
    try (Session session = common.openSession()) {
      watches = session.watchBook().watches();
    }
    new ResultPrinter(screen, format)
        .print((wire, out) -> wire.write(new WatchRows(watches), out), OptionalDouble::empty);
    return 0;
  }

  private Duration period(List<String> sources) {
    Duration period =
        Period.parse(every)
            .orElseThrow(
                () ->
                    TidemarkException.of(
                        ErrorCode.INVALID_USAGE,
                        "--every is '" + every + "', expected " + Period.EXPECTED))
            .length();
    if (period.compareTo(Period.SHORTEST_OF_ADDRESSES) < 0
        && sources.stream().anyMatch(Address::isOne)) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "--every is " + every + ", expected 1m at least where an address is watched");
    }
    return period;
  }

  private int keep(List<String> sources, Optional<Kind> kind, Duration period) {
    Instant now = Clock.systemUTC().instant();
    List<Watch> wanted =
        sources.stream()
            .map(
                source ->
                    Address.isOne(source)
                        ? Watch.of(Address.parse(source), kind, period, now)
                        : Watch.of(folder(source), kind, period, now))
            .toList();
    try (Session session = common.openSession()) {
      for (Watch watch : wanted) {
        WatchStatus kept = session.watchBook().keep(watch);
        screen
            .out()
            .printf(
                "%s is watched every %s, as %s, by the home's server.%n",
                kept.address(), kept.every(), kept.id());
      }
    }
    return 0;
  }

  private int watch(List<String> sources, Optional<Kind> kind, Duration period) {
    Pacing pacing = Pacing.of(Clock.systemUTC());
    WatchLog log = new WatchLog(screen, pacing.clock());
    try (Visits visits = new Visits(common::openSessionToLoad)) {
      List<WatchTarget> targets = new ArrayList<>();
      for (String source : sources) {
        targets.add(
            Address.isOne(source)
                ? new AddressTarget(
                    Address.parse(source),
                    kind,
                    visits,
                    common.home().staging(),
                    log,
                    pacing,
                    Settings.of(common.home()).openRouterKey())
                : new FolderTarget(folder(source), kind, visits, log, pacing.clock()));
      }
      return new WatchLoop(targets, period, pacing, log, visits).run(once);
    }
  }

  private static Path folder(String source) {
    Path folder = Path.of(source);
    if (!Files.isDirectory(folder)) {
      throw TidemarkException.of(
          ErrorCode.FILE_NOT_FOUND,
          "There is no folder " + source + " to watch. Load a file with: tidemark load " + source);
    }
    return folder;
  }
}
