package tidemark.deploy.command;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import tidemark.api.settings.Settings;
import tidemark.deploy.session.Session;
import tidemark.deploy.terminal.LoadDisplay;
import tidemark.deploy.terminal.Screen;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.fetch.AddressGuard;
import tidemark.ingest.fetch.FetchLimits;
import tidemark.ingest.fetch.Fetcher;
import tidemark.ingest.fetch.Pacing;
import tidemark.ingest.pull.Pull;
import tidemark.ingest.pull.PullRequest;
import tidemark.ingest.pull.Pulled;
import tidemark.warehouse.Home;
import tidemark.warehouse.error.TidemarkException;

/**
 * Loads from addresses: this process fetches, whoever has the warehouse loads. Borrows the session.
 * One thread at a time.
 */
final class AddressLoads {
  private final Session session;
  private final Screen screen;
  private final Failures failures;
  private final LoadDisplay display;
  private final Pull pull;
  private int status;

  AddressLoads(Session session, Home home, Screen screen, LoadDisplay display) {
    Clock clock = Clock.systemUTC();
    this.session = session;
    this.screen = screen;
    this.display = display;
    this.failures = new Failures(screen.err(), clock);
    this.pull =
        new Pull(
            new Fetcher(
                FetchLimits.usual(),
                AddressGuard.ANY,
                Pacing.of(clock),
                Settings.of(home).openRouterKey()),
            session.watchBook(),
            this::load,
            home.staging(),
            clock);
  }

  /** Loads them in order, and returns the exit status: that of the worst failure, else 0. */
  int load(List<PullRequest> requests) {
    try (StoppedByHand stop =
        StoppedByHand.listen(StoppedByHand.Deed.LOAD, session, display, screen.err())) {
      for (PullRequest request : requests) {
        stop.awaitIfStopping();
        try {
          pull.run(request, this::tell);
        } catch (TidemarkException e) {
          stop.awaitIfStopping();
          status = Math.max(status, failures.report(e));
        }
      }
    }
    return status;
  }

  private LoadReport load(LoadRequest request) {
    long started = System.nanoTime();
    display.beginAlone(request.name());
    LoadReport report = session.load(request, display::watch);
    display.end(report, Duration.ofNanos(System.nanoTime() - started));
    return report;
  }

  private void tell(Pulled pulled) {
    display.wipe();
    if (pulled instanceof Pulled.Failed failed) {
      status = Math.max(status, failures.report(failed.failure()));
    } else if (!(pulled instanceof Pulled.Loaded)) {
      screen.out().println(PulledText.of(pulled));
    }
  }
}
