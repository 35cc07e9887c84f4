package tidemark.deploy.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tidemark.deploy.session.Session;
import tidemark.deploy.terminal.LoadDisplay;
import tidemark.deploy.terminal.Screen;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Loads several files, each for itself: one that fails doesn't keep the others out. Borrows the
 * session. One thread at a time.
 */
final class LoadFiles {
  private final Session session;
  private final Screen screen;
  private LoadDisplay.Audience audience;

  LoadFiles(Session session, Screen screen) {
    this.session = session;
    this.screen = screen;
    this.audience =
        screen.isOutputTerminal() ? LoadDisplay.Audience.TERMINAL : LoadDisplay.Audience.LOG;
  }

  /** Folders replaced by the data files in them, by name; a README is none. */
  static List<Path> expand(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        List<Path> inside = dataFiles(path);
        if (inside.isEmpty()) {
          throw TidemarkException.of(
              ErrorCode.FILE_NOT_FOUND, "The folder " + path + " holds no files to load");
        }
        files.addAll(inside);
      } else {
        files.add(path);
      }
    }
    return files;
  }

  /** Requests of these files as they are. */
  static List<LoadRequest> requests(List<Path> files) {
    return files.stream().map(LoadRequest::of).toList();
  }

  private static List<Path> dataFiles(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> !file.getFileName().toString().endsWith(".md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.FILE_NOT_FOUND, "The folder " + folder + " can't be read: " + e, e);
    }
  }

  /** Says nothing of a load before it has ended. */
  LoadFiles quietly() {
    audience = LoadDisplay.Audience.NOBODY;
    return this;
  }

  /** Loads them in order, and returns the exit status: that of the worst failure, else 0. */
  int load(List<LoadRequest> requests) {
    return each(
        StoppedByHand.Deed.LOAD,
        requests,
        (request, display) -> {
          long started = System.nanoTime();
          LoadReport report = session.load(request, display::watch);
          display.end(report, Duration.ofNanos(System.nanoTime() - started));
        });
  }

  /** Tells of each what a load would do; the exit status is the one that a load would have. */
  int tryOut(List<LoadRequest> requests) {
    return each(
        StoppedByHand.Deed.DRY_RUN,
        requests,
        (request, display) -> display.end(session.dryRun(request, display::watch)));
  }

  private int each(
      StoppedByHand.Deed deed,
      List<LoadRequest> requests,
      BiConsumer<LoadRequest, LoadDisplay> doing) {
    Failures failures = new Failures(screen.err(), Clock.systemUTC());
    LoadDisplay display = new LoadDisplay(screen.out(), screen.err(), audience, requests.size());
    int status = 0;
    try (StoppedByHand stop = StoppedByHand.listen(deed, session, display, screen.err())) {
      for (LoadRequest request : requests) {
        stop.awaitIfStopping();
        display.begin(request.name());
        try {
          if (!Files.exists(request.file())) {
            throw TidemarkException.of(
                ErrorCode.FILE_NOT_FOUND, "The file " + request.file() + " isn't there");
          }
          doing.accept(request, display);
        } catch (TidemarkException e) {
          stop.awaitIfStopping();
          display.wipe();
          status = Math.max(status, failures.report(e));
        }
      }
    }
    return status;
  }
}
