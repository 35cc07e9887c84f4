package tidemark.warehouse.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.migration.Repeatable;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * Brings the reference rows of a home to those of this version. Natural keys keep their surrogate
 * keys, rows that are no longer shipped stay (facts may point to them). Immutable. Thread-safe.
 */
public final class ReferenceData {
  /**
   * In the order of their references: countries before vendors. A test holds this to the folder.
   */
  private static final List<String> SHIPPED =
      List.of(
          "lunar_new_year",
          "countries",
          "sources",
          "sectors",
          "sector_aliases",
          "vendors",
          "institutions",
          "institution_aliases",
          "aliases",
          "outlets");

  /** What a home has words of its own for. */
  private static final String WORDS = "aliases";

  private final List<String> names;
  private final UnaryOperator<String> rows;
  private final Path dictionaries;

  /**
   * @param rows the CSV text of a set, by the set's name
   * @param dictionaries the folder of what a home adds to the words
   */
  ReferenceData(List<String> names, UnaryOperator<String> rows, Path dictionaries) {
    this.names = List.copyOf(names);
    this.rows = rows;
    this.dictionaries = dictionaries;
  }

  /**
   * That of this version of Tidemark, and the words of a home.
   *
   * @param dictionaries the home's folder of them
   */
  public static ReferenceData of(Path dictionaries) {
    return new ReferenceData(SHIPPED, ReferenceData::resource, dictionaries);
  }

  /**
   * What a refreshment came to.
   *
   * @param isChanged whether anything was merged
   * @param fault INVALID_DICTIONARY, with file and line, where the home's words can't be taken; the
   *     words are then those of before, and Tidemark's own alone in a new home
   */
  public record Refreshed(boolean isChanged, Optional<TidemarkException> fault) {}

  /**
   * Merges each set whose rows or whose rule of merging has changed since it was last merged.
   *
   * @param connection borrowed; outside a transaction; may still read files
   * @param staging where the resource is laid for the engine to read; left as it was
   */
  public Refreshed refresh(Connection connection, Path staging) throws SQLException {
    boolean isChanged = false;
    Optional<TidemarkException> fault = Optional.empty();
    for (String name : names) {
      try {
        HomeWords own = name.equals(WORDS) ? HomeWords.read(dictionaries) : HomeWords.NONE;
        isChanged |= merge(connection, staging, name, own);
      } catch (TidemarkException e) {
        if (e.code() != ErrorCode.INVALID_DICTIONARY) {
          throw e;
        }
        fault = Optional.of(e);
        if (!Repeatable.wasRun(connection, label(name))) {
          isChanged |= merge(connection, staging, name, HomeWords.NONE);
        }
      }
    }
    return new Refreshed(isChanged, fault);
  }

  private boolean merge(Connection connection, Path staging, String name, HomeWords own)
      throws SQLException {
    SqlScript merge = SqlScript.read(ReferenceData.class, "ReferenceData/" + name + ".sql");
    String text = rows.apply(name);
    return Repeatable.run(
        connection,
        label(name),
        SqlScript.checksum(text + merge.text() + own.text()),
        () -> {
          lay(connection, staging, "reference_row", text);
          if (name.equals(WORDS)) {
            own.addTo(connection, staging);
          }
          merge.run(connection);
          new SqlScript(name, "drop table temp.reference_row").run(connection);
          return name;
        });
  }

  private static String label(String name) {
    return "reference " + name;
  }

  private static String resource(String name) {
    try (@Nullable InputStream stream = ReferenceData.class.getResourceAsStream(name + ".csv")) {
      if (stream == null) {
        throw new IllegalStateException(
            "No resource " + name + ".csv beside " + ReferenceData.class.getName());
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + ".csv can't be read", e);
    }
  }

  /** Makes a temporary table: all columns text, empty is null, and "NA" is Namibia. */
  static void lay(Connection connection, Path staging, String table, String text)
      throws SQLException {
    Path file = staging.resolve("reference-" + table + ".csv");
    try {
      Files.writeString(file, text);
      try (PreparedStatement read =
          connection.prepareStatement(
              "create temp table "
                  + Quoted.identifier(table)
                  + " as select * from read_csv(?, header = true, all_varchar = true, delim = ',',"
                  + " quote = '\"', escape = '\"', nullstr = '', null_padding = false)")) {
        read.setString(1, file.toString());
        read.execute();
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The staging folder " + staging + " can't be written", e);
    }
  }
}
