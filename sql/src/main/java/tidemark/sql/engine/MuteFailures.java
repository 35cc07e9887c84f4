package tidemark.sql.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A result that streams tells only that it failed, not why. Stateless. Thread-safe. */
final class MuteFailures {
  private static final Pattern POSITION = Pattern.compile("\"position\":\"([0-9]+)\"");

  private MuteFailures() {}

  static boolean isMute(@Nullable Throwable e) {
    return e instanceof SQLException
        && e.getMessage() != null
        && e.getMessage().contains("Invalid result set");
  }

  /** Runs once more without streaming, for the engine's words. */
  static SQLException reason(
      SQLException mute,
      String text,
      List<@Nullable Object> values,
      PooledConnection connection,
      Running running) {
    try {
      connection.unpin();
      provoke(text, values, connection, running);
      return mute;
    } catch (SQLException said) {
      return said;
    }
  }

  /**
   * Runs without streaming.
   *
   * @return true, always
   * @throws SQLException the engine's words about the statement
   */
  static boolean provoke(
      String text, List<@Nullable Object> values, PooledConnection connection, Running running)
      throws SQLException {
    String explained = "explain analyze " + text;
    DuckDBConnection jdbc = connection.jdbc();
    try (PreparedStatement statement =
        running.inside(jdbc, () -> jdbc.prepareStatement(explained))) {
      for (int i = 0; i < values.size(); i++) {
        DuckDbValues.bind(jdbc, statement, i + 1, values.get(i));
      }
      running.inside(jdbc, statement::execute);
      return true;
    } catch (SQLException said) {
      throw shifted(said, explained.length() - text.length());
    } finally {
      running.end();
    }
  }

  /** The same failure with its place counted from the statement's own first byte. */
  private static SQLException shifted(SQLException said, int by) {
    Matcher position = POSITION.matcher(said.getMessage() == null ? "" : said.getMessage());
    String message =
        position.replaceAll(
            found -> "\"position\":\"" + (Long.parseLong(found.group(1)) - by) + "\"");
    return new SQLException(message, said);
  }
}
