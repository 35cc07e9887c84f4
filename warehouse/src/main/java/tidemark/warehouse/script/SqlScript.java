package tidemark.warehouse.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import tidemark.warehouse.file.Sha256;

/**
 * The text of one {@code .sql} resource: one or more statements. Immutable. Thread-safe.
 *
 * @param name the resource's file name
 * @param text line ends are {@code \n}, whatever the checkout made of them
 */
public record SqlScript(String name, String text) {

  /**
   * The resource {@code path} beside {@code owner}, such as {@code Catalogue/columns.sql}.
   *
   * @throws IllegalStateException where it isn't there: the jar is broken
   */
  public static SqlScript read(Class<?> owner, String path) {
    try (InputStream stream = owner.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("No resource " + path + " beside " + owner.getName());
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new SqlScript(path.substring(path.lastIndexOf('/') + 1), text.replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + path + " can't be read", e);
    }
  }

  /** SHA-256 of the text, in hexadecimal. */
  public String checksum() {
    return checksum(text);
  }

  /** SHA-256 of any text in UTF-8, in hexadecimal. */
  public static String checksum(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Runs all statements in order on a borrowed connection.
   *
   * @throws SQLException whose message starts with the script's name
   */
  public void run(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    } catch (SQLException e) {
      throw new SQLException(name + ": " + e.getMessage(), e);
    }
  }
}
