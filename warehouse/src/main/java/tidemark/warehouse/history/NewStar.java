package tidemark.warehouse.history;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.migration.Migrations;
import tidemark.warehouse.reference.ReferenceData;
import tidemark.warehouse.reference.ReferenceData.Refreshed;
import tidemark.warehouse.script.EngineFaults;
import tidemark.warehouse.script.MemoryLimit;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.view.MarketViews;

/** A star of this version of Tidemark, in whatever database. Stateless. Thread-safe. */
public final class NewStar {
  /** Of the machine's memory, beside the warehouse at work. */
  private static final int MEMORY_PERCENT = 30;

  /** A load that is taken back has what one has that comes. */
  private static final long MEMORY_BYTES_MAX = 1L << 30;

  private NewStar() {}

  /**
   * Brings a database to this version's tables, reference rows and views.
   *
   * @param root borrowed; outside a transaction; may still read files
   * @param staging where files may be laid for the engine to read
   * @param dictionaries the home's words
   * @return whether anything was changed, and what is wrong with the home's words
   * @throws TidemarkException HOME_TOO_NEW, HOME_UNUSABLE
   */
  public static Refreshed prepare(Connection root, Path staging, Path dictionaries)
      throws SQLException {
    boolean migrated = Migrations.shipped().apply(root);
    Refreshed reference = ReferenceData.of(dictionaries).refresh(root, staging);
    boolean redefined = MarketViews.shipped().refresh(root);
    return new Refreshed(migrated || reference.isChanged() || redefined, reference.fault());
  }

  /**
   * A database in a file, on an engine of its own that may read files; the caller closes it, and
   * then the engine.
   *
   * @param file made where it isn't there
   * @param folder for what the engine spills
   * @param dictionaries the home's words
   * @throws TidemarkException INVALID_DICTIONARY, with file and line
   */
  public static DuckDBConnection open(Path file, Path folder, Path dictionaries)
      throws SQLException {
    DuckDBConnection root =
        (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath());
    try (Statement statement = root.createStatement()) {
      MemoryLimit.set(root, MEMORY_PERCENT, MEMORY_BYTES_MAX);
      for (String setting :
          List.of(
              "set global TimeZone = 'UTC'",
              EngineFaults.AVOIDED,
              "set temp_directory = " + Quoted.literal(folder.resolve("spill").toString()),
              "set autoinstall_known_extensions = false",
              "set autoload_known_extensions = false")) {
        statement.execute(setting);
      }
      Optional<TidemarkException> fault = prepare(root, folder, dictionaries).fault();
      if (fault.isPresent()) {
        throw fault.get();
      }
      return root;
    } catch (Throwable failure) {
      root.close();
      throw failure;
    }
  }
}
