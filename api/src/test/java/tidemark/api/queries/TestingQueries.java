package tidemark.api.queries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A folder of queries with a clock that stands still until it is moved. */
final class TestingQueries {
  final Path folder;
  final AtomicLong nanoTime = new AtomicLong();
  final SavedQueries queries;
  private int writeCount;

  TestingQueries(Path folder) {
    this.folder = folder;
    this.queries = SavedQueries.of(folder, nanoTime::get);
  }

  /** Writes a file; each writing gets a later time, whatever the file system's clock can tell. */
  TestingQueries with(String file, String content) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, content);
      Instant written = Instant.parse("2026-11-24T00:00:00Z").plusSeconds(writeCount++);
      Files.setLastModifiedTime(path, FileTime.from(written));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A query of one column without parameters. */
  static String plain(String title) {
    return """
        /*---
        title: %s
        description: One row.
        columns:
          - {name: answer, description: A number.}
        ---*/
        select 42 as answer
        """
        .formatted(title);
  }

  /** A query with one parameter {@code p}. */
  static String withParameter(String parameter) {
    return """
        /*---
        title: One parameter
        description: Gives it back.
        parameters:
          - {name: p, description: It., %s}
        columns:
          - {name: answer, description: It.}
        ---*/
        select :p as answer
        """
        .formatted(parameter);
  }
}
