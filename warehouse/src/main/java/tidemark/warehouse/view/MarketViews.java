package tidemark.warehouse.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tidemark.warehouse.migration.Repeatable;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/** Defines the views of {@code market}. Immutable. Thread-safe. */
public final class MarketViews {
  /** In the order of definition: a view after those it reads. A test holds this to the folder. */
  private static final List<String> SHIPPED =
      List.of(
          "model_attributes.sql",
          "usage_readings.sql",
          "usage_daily.sql",
          "usage_weekly.sql",
          "usage.sql",
          "usage_observations.sql",
          "models.sql",
          "vendors.sql",
          "countries.sql",
          "sectors.sql",
          "reports.sql",
          "news.sql",
          "comments.sql",
          "claims.sql",
          "freshness.sql",
          "integrity.sql");

  private final List<SqlScript> scripts;

  MarketViews(List<SqlScript> scripts) {
    this.scripts = List.copyOf(scripts);
  }

  /** Those of this version of Tidemark. */
  public static MarketViews shipped() {
    return new MarketViews(
        SHIPPED.stream().map(name -> SqlScript.read(MarketViews.class, name)).toList());
  }

  /**
   * Replaces all views of {@code market}, {@code star} and {@code ops}, also those no longer
   * shipped, where a text has changed.
   *
   * @param connection borrowed; outside a transaction
   * @return whether they were replaced
   */
  public boolean refresh(Connection connection) throws SQLException {
    String all = scripts.stream().map(SqlScript::text).collect(Collectors.joining("\n"));
    return Repeatable.run(
        connection,
        "views of market",
        SqlScript.checksum(all),
        () -> {
          for (String view : defined(connection)) {
            new SqlScript(view, "drop view " + view).run(connection);
          }
          for (SqlScript script : scripts) {
            script.run(connection);
          }
          return scripts.size();
        });
  }

  private static List<String> defined(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                select schema_name, view_name
                from duckdb_views()
                where database_name = current_database() and schema_name in ('market', 'star', 'ops')
                """);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        names.add(
            Quoted.identifier(rows.getString(1)) + "." + Quoted.identifier(rows.getString(2)));
      }
    }
    return names;
  }
}
