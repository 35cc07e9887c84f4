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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
  private final HomeWords own;

  /**
   * @param rows the CSV text of a set, by the set's name
   * @param own what a home adds to the words
   */
  ReferenceData(List<String> names, UnaryOperator<String> rows, HomeWords own) {
    this.names = List.copyOf(names);
    this.rows = rows;
    this.own = own;
  }

  /**
   * That of this version of Tidemark, and the words of a home.
   *
   * @param dictionaries the home's folder of them
   * @throws TidemarkException INVALID_DICTIONARY where a file of it can't be read
   */
  public static ReferenceData of(Path dictionaries) {
    return new ReferenceData(SHIPPED, ReferenceData::resource, HomeWords.read(dictionaries));
  }

  /**
   * Merges each set whose rows or whose rule of merging has changed since it was last merged.
   *
   * @param connection borrowed; outside a transaction; may still read files
   * @param staging where the resource is laid for the engine to read; left as it was
   * @return whether anything was merged
   * @throws TidemarkException INVALID_DICTIONARY with file and line; nothing of it is merged
   */
  public boolean refresh(Connection connection, Path staging) throws SQLException {
    boolean changed = false;
    for (String name : names) {
      SqlScript merge = SqlScript.read(ReferenceData.class, "ReferenceData/" + name + ".sql");
      String text = rows.apply(name);
      boolean hasOwn = name.equals(WORDS);
      String checksum = SqlScript.checksum(text + merge.text() + (hasOwn ? own.text() : ""));
      changed |=
          Repeatable.run(
              connection,
              "reference " + name,
              checksum,
              () -> {
                lay(connection, staging, "reference_row", text);
                if (hasOwn) {
                  own.addTo(connection, staging);
                }
                merge.run(connection);
                new SqlScript(name, "drop table temp.reference_row").run(connection);
                return name;
              });
    }
    return changed;
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
