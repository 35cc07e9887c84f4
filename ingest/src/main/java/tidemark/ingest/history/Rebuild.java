package tidemark.ingest.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import tidemark.ingest.load.Retagging;
import tidemark.ingest.load.StarLoad;
import tidemark.ingest.stage.StagedTable;
import tidemark.ingest.tagging.Dictionary;
import tidemark.ingest.tagging.Tagging;
import tidemark.warehouse.Looking;
import tidemark.warehouse.file.TemporaryFolder;
import tidemark.warehouse.history.NewStar;
import tidemark.warehouse.script.SqlScript;
import tidemark.warehouse.script.Transaction;

/**
 * A star made again in a new file, from what loads brought, by the very statements that loaded it.
 * So the star without a load is the one that would be there had it never come. Stateless.
 * Thread-safe.
 */
public final class Rebuild {
  private Rebuild() {}

  /**
   * @param file that isn't there yet; its {@code ops.reject} holds the rows that this star refuses,
   *     of the batches given
   * @param batches whose readings are kept, in the order of their loading
   */
  public static void into(Path file, Readings readings, List<Long> batches, Looking finish)
      throws SQLException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    layBase(file, readings.base());
    try (DuckDBConnection root = NewStar.open(file, folder, readings.dictionaries())) {
      String words = Retagging.words(root);
      boolean allByTheseWords = true;
      for (long batch : batches) {
        load(root, readings, batch);
        allByTheseWords &= words.equals(readings.words(batch));
      }
      if (!allByTheseWords) {
        retag(root, folder);
      }
      finish.at(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Texts that were read by other words are read by those of today. */
  private static void retag(DuckDBConnection root, Path folder) throws SQLException, IOException {
    try (TemporaryFolder texts = TemporaryFolder.open(folder, "texts-");
        Connection connection = root.duplicate()) {
      Tagging tagging = new Tagging(Dictionary.read(connection));
      Transaction.run(
          connection,
          () -> {
            Retagging.run(connection, texts.path(), tagging);
            return folder;
          });
    }
  }

  private static void layBase(Path file, Optional<Path> base) {
    try {
      if (base.isPresent()) {
        Files.copy(base.get(), file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void load(DuckDBConnection root, Readings readings, long batch)
      throws SQLException {
    List<StagedTable> tables = readings.tables(batch);
    // Its temporary tables end with the connection.
    try (Connection connection = root.duplicate()) {
      Transaction.run(
          connection,
          () -> {
            new StarLoad(connection, readings.folder(batch), tables).run(batch);
            keepRefused(connection, batch);
            return batch;
          });
    }
  }

  private static void keepRefused(Connection connection, long batch) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(SqlScript.read(Rebuild.class, "refused-again.sql").text())) {
      insert.setLong(1, batch);
      insert.execute();
    }
  }
}
