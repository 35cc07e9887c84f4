package tidemark.publish.star;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tidemark.warehouse.script.Quoted;

/**
 * Where the rows of views are read from, which are looked at once for their fingerprints and once
 * for their files. One that only joins is asked each time, and so is a part of it; one that groups
 * or ranks answers once, into a temporary table; one that is another name of a view reads that
 * one's. Borrows the connection. One thread at a time.
 */
final class ViewRows {
  private static final String PREFIX = "__tidemark_published_";

  /** Steps of a plan that hand on rows as they come. */
  private static final Set<String> STREAMING =
      Set.of("Projection", "Filter", "Hash Join", "Seq Scan", "Empty Result");

  private static final Pattern STEP = Pattern.compile("╭─ (.+?) ─");
  private static final Pattern OTHER_NAME =
      Pattern.compile(
          "CREATE VIEW \\S+ AS SELECT ((?:\"?\\w+\"?, )*\"?\\w+\"?) FROM market\\.\"?(\\w+)\"?;?\\s*");

  private final Connection connection;

  /** By the view's name. */
  private final Map<String, String> kept = new HashMap<>();

  private final Map<String, String> relations = new HashMap<>();

  ViewRows(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param tables all that are published
   */
  void compute(StarTable view, List<StarTable> tables) throws SQLException {
    Optional<StarTable> named = named(view, tables);
    if (named.isPresent()) {
      relations.put(view.name(), "(select " + columns(view) + " from " + kept(named.get()) + ")");
    } else if (kept.containsKey(view.name()) || !isStreaming(view)) {
      relations.put(view.name(), kept(view));
    } else {
      relations.put(view.name(), "(" + view.selection() + ")");
    }
  }

  String relation(StarTable view) {
    String relation = relations.get(view.name());
    if (relation == null) {
      throw new IllegalStateException(view.title() + " wasn't computed");
    }
    return relation;
  }

  /** Another name's rows stay until the view itself is forgotten. */
  void forget(StarTable view) throws SQLException {
    relations.remove(view.name());
    String table = kept.remove(view.name());
    if (table != null) {
      execute("drop table if exists " + table);
    }
  }

  private static String columns(StarTable view) {
    return view.columns().stream()
        .map(column -> Quoted.identifier(column.name()))
        .collect(Collectors.joining(", "));
  }

  private String kept(StarTable view) throws SQLException {
    String found = kept.get(view.name());
    if (found != null) {
      return found;
    }
    String table = "temp.main." + Quoted.identifier(PREFIX + view.name());
    execute("create or replace temp table " + table + " as " + view.selection());
    kept.put(view.name(), table);
    return table;
  }

  /** The view that this one is another name of: all its columns are that one's, as they are. */
  private Optional<StarTable> named(StarTable view, List<StarTable> tables) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select sql from duckdb_views() where schema_name = ? and view_name = ?")) {
      select.setString(1, view.schema());
      select.setString(2, view.name());
      try (ResultSet rows = select.executeQuery()) {
        Matcher said = OTHER_NAME.matcher(rows.next() ? rows.getString(1) : "");
        if (!said.matches()) {
          return Optional.empty();
        }
        return tables.stream()
            .filter(table -> table.isView() && table.name().equals(said.group(2)))
            .filter(table -> table.columns().containsAll(bare(view, table)))
            .findFirst();
      }
    }
  }

  /** The view's columns as the other one describes those of the same name. */
  private static List<StarTable.Column> bare(StarTable view, StarTable other) {
    return view.columns().stream()
        .map(
            column ->
                other.columns().stream()
                    .filter(
                        one -> one.name().equals(column.name()) && one.own().equals(column.own()))
                    .findFirst()
                    .orElse(column))
        .toList();
  }

  private boolean isStreaming(StarTable view) throws SQLException {
    try (PreparedStatement explain = connection.prepareStatement("explain " + view.selection());
        ResultSet rows = explain.executeQuery()) {
      boolean streams = false;
      while (rows.next()) {
        Matcher step = STEP.matcher(rows.getString(2));
        while (step.find()) {
          if (!STREAMING.contains(step.group(1))) {
            return false;
          }
          streams = true;
        }
      }
      return streams;
    }
  }

  private void execute(String statement) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      prepared.execute();
    }
  }
}
