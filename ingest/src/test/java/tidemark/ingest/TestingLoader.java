package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tidemark.ingest.mapping.MappingChoice;
import tidemark.warehouse.BlankHome;
import tidemark.warehouse.Warehouse;

/**
 * A warehouse in a folder of its own, with a loader whose clock stands at 2026-11-24. Closing it
 * fails the test that left anything in the staging folder.
 */
final class TestingLoader implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  private final Path folder;
  private final Warehouse warehouse;
  private final Loader loader;

  private TestingLoader(Path folder) {
    this.folder = folder;
    this.warehouse = Warehouse.open(BlankHome.in(folder.resolve("home")), List.of());
    this.loader = Loader.open(warehouse, CLOCK);
  }

  static TestingLoader open(Path folder) {
    return new TestingLoader(folder);
  }

  Loader loader() {
    return loader;
  }

  Warehouse warehouse() {
    return warehouse;
  }

  /** Writes a file of the user's. */
  Path file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Path file(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LoadReport load(String name, String content) {
    return load(file(name, content));
  }

  LoadReport load(Path file) {
    return loader.load(LoadRequest.of(file), Progress.SILENT);
  }

  /** Loads a file as a mapping says. */
  LoadReport load(Path file, MappingChoice mapping) {
    return loader.load(LoadRequest.of(file).mappedBy(mapping), Progress.SILENT);
  }

  /** Refused rows, a line each: row, column, value, and the reason behind a colon. */
  List<String> refused(LoadReport report) {
    return rejects(report).stream()
        .map(
            reject ->
                reject.row().orElse(0)
                    + " "
                    + reject.column().orElse("-")
                    + " "
                    + reject.value().orElse("-")
                    + ": "
                    + reject.reason())
        .toList();
  }

  List<Reject> rejects(LoadReport report) {
    return loader.rejects(Optional.of(report.batch()));
  }

  /** Rows as text, fields with a blank between; null is a dash. */
  List<String> rows(String query) {
    try (Connection reader = warehouse.openReader();
        PreparedStatement statement = reader.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      List<String> all = new ArrayList<>();
      int width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
          String value = rows.getString(column);
          row.add(value == null ? "-" : value);
        }
        all.add(String.join(" ", row));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  String value(String query) {
    List<String> rows = rows(query);
    assertThat(rows).as(query).hasSize(1);
    return rows.get(0);
  }

  /** The folder of real captures; the test is skipped where there is none. */
  static Path captures() {
    String named =
        Optional.ofNullable(System.getProperty("TIDEMARK_DATA"))
            .orElse(System.getenv("TIDEMARK_DATA"));
    Optional<Path> found = named == null ? Optional.empty() : Optional.of(Path.of(named));
    Path here = Path.of("").toAbsolutePath();
    while (found.isEmpty() && here != null) {
      Path candidate = here.resolve("shared").resolve("data");
      found = Files.isDirectory(candidate) ? Optional.of(candidate) : Optional.empty();
      here = here.getParent();
    }
    assumeTrue(
        found.isPresent(),
        "SKIPPED: no captures; put them into a folder shared/data beside the checkout, or set"
            + " TIDEMARK_DATA");
    return found.get();
  }

  @Override
  public void close() {
    loader.close();
    try (Stream<Path> left = Files.list(warehouse.home().staging())) {
      assertThat(left).as("left in staging").isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      warehouse.close();
    }
  }
}
