package tidemark.warehouse.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;
import tidemark.warehouse.script.Transaction;

/**
 * Brings a home's file to this version's schema. A migration that has shipped is never edited: a
 * change is a new number. Immutable. Thread-safe.
 */
public final class Migrations {
  /** All migrations; the number is the position, from 1. A test holds this list to the folder. */
  private static final List<String> SHIPPED =
      List.of(
          "V001__star.sql",
          "V002__rejects.sql",
          "V003__history.sql",
          "V004__listings.sql",
          "V005__tags.sql",
          "V006__mappings.sql",
          "V007__pulls.sql",
          "V008__packaging.sql",
          "V009__marked.sql",
          "V010__articles.sql",
          "V011__watched_folders.sql",
          "V012__verdicts.sql",
          "V013__marked_texts.sql",
          "V014__weighted_words.sql");

  private final List<SqlScript> scripts;

  Migrations(List<SqlScript> scripts) {
    this.scripts = List.copyOf(scripts);
  }

  /** Those of this version of Tidemark. */
  public static Migrations shipped() {
    return new Migrations(
        SHIPPED.stream().map(name -> SqlScript.read(Migrations.class, name)).toList());
  }

  /** The number of the last migration of this version, which every open home has. */
  public static int last() {
    return SHIPPED.size();
  }

  /**
   * Runs what the file lacks, in order, each in a transaction of its own.
   *
   * @param connection borrowed; outside a transaction
   * @return whether anything was run
   * @throws TidemarkException HOME_TOO_NEW where the file has a later migration than this version
   *     knows; HOME_UNUSABLE where an applied one has another text than the one that ships
   */
  public boolean apply(Connection connection) throws SQLException {
    SqlScript.read(Migrations.class, "Migrations/bootstrap.sql").run(connection);
    Map<Integer, Applied> applied = applied(connection);
    refuseLater(applied);
    boolean changed = false;
    for (int number = 1; number <= scripts.size(); number++) {
      SqlScript script = scripts.get(number - 1);
      Applied before = applied.get(number);
      if (before == null) {
        run(connection, number, script);
        changed = true;
      } else {
        refuseEdited(number, script, before);
      }
    }
    return changed;
  }

  /**
   * The first migration that a database lacks which has some; empty for one that lacks none, and
   * for one that is new.
   *
   * @param connection borrowed; nothing is changed
   */
  public OptionalInt firstMissing(Connection connection) throws SQLException {
    SqlScript exists = SqlScript.read(Migrations.class, "Migrations/exists.sql");
    try (PreparedStatement select = connection.prepareStatement(exists.text());
        ResultSet rows = select.executeQuery()) {
      if (!rows.next()) {
        return OptionalInt.empty();
      }
    }
    Map<Integer, Applied> applied = applied(connection);
    return applied.isEmpty()
        ? OptionalInt.empty()
        : IntStream.rangeClosed(1, scripts.size())
            .filter(number -> !applied.containsKey(number))
            .findFirst();
  }

  private void refuseLater(Map<Integer, Applied> applied) {
    applied.forEach(
        (number, migration) -> {
          if (number > scripts.size()) {
            throw TidemarkException.of(
                ErrorCode.HOME_TOO_NEW,
                "The home was written by a later version of Tidemark: it has migration "
                    + number
                    + " ("
                    + migration.name()
                    + "), this version knows up to "
                    + scripts.size()
                    + ". Use the version of Tidemark that wrote it.");
          }
        });
  }

  private static void refuseEdited(int number, SqlScript script, Applied before) {
    if (!before.checksum().equals(script.checksum())) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE,
          "Migration "
              + number
              + " was applied to this home as "
              + before.name()
              + " with checksum "
              + before.checksum().substring(0, 12)
              + ", but this version ships "
              + script.name()
              + " with "
              + script.checksum().substring(0, 12)
              + ". Use the version of Tidemark that made the home, or load into a new home.");
    }
  }

  private static void run(Connection connection, int number, SqlScript script) throws SQLException {
    Transaction.run(
        connection,
        () -> {
          script.run(connection);
          record(connection, number, script);
          return script;
        });
  }

  private static void record(Connection connection, int number, SqlScript script)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into ops.migration (number, name, checksum, applied_at)
            values (?, ?, ?, cast(now() as timestamp))
            """)) {
      insert.setInt(1, number);
      insert.setString(2, script.name());
      insert.setString(3, script.checksum());
      insert.execute();
    }
  }

  private record Applied(String name, String checksum) {}

  private static Map<Integer, Applied> applied(Connection connection) throws SQLException {
    Map<Integer, Applied> applied = new TreeMap<>();
    try (PreparedStatement select =
            connection.prepareStatement("select number, name, checksum from ops.migration");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        applied.put(rows.getInt(1), new Applied(rows.getString(2), rows.getString(3)));
      }
    }
    return applied;
  }
}
