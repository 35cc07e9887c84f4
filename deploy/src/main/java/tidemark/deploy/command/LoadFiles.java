package tidemark.deploy.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tidemark.deploy.session.Session;
import tidemark.deploy.terminal.LoadDisplay;
import tidemark.deploy.terminal.Screen;
import tidemark.ingest.Kind;
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

  LoadFiles(Session session, Screen screen) {
    this.session = session;
    this.screen = screen;
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

  /** Loads them in order, and returns the exit status: that of the worst failure, else 0. */
  int load(List<Path> files, Optional<Kind> kind) {
    Failures failures = new Failures(screen.err(), Clock.systemUTC());
    LoadDisplay display = new LoadDisplay(screen.out(), screen.isOutputTerminal(), files.size());
    int status = 0;
    for (Path file : files) {
      LoadRequest request = LoadRequest.of(file);
      if (kind.isPresent()) {
        request = request.as(kind.get());
      }
      long started = System.nanoTime();
      try {
        if (!Files.exists(file)) {
          throw TidemarkException.of(ErrorCode.FILE_NOT_FOUND, "The file " + file + " isn't there");
        }
        LoadReport report = session.load(request, display.begin(request.name()));
        display.end(report, Duration.ofNanos(System.nanoTime() - started));
      } catch (TidemarkException e) {
        display.wipe();
        status = Math.max(status, failures.report(e));
      }
    }
    return status;
  }
}
