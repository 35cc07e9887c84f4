package tidemark.sql.gate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.script.SqlScript;

/**
 * Reads the tables and functions there are, and again when the data's version has risen. Borrows
 * the warehouse. Thread-safe.
 */
public final class Vocabulary {
  private final Warehouse warehouse;
  private volatile State state;

  private record State(long version, Names names, Views views, Functions functions) {}

  public Vocabulary(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.state = read(warehouse, Optional.empty());
  }

  private State current() {
    State known = state;
    if (known.version() != warehouse.dataVersion()) {
      known = read(warehouse, Optional.of(known.functions()));
      state = known;
    }
    return known;
  }

  /** Raised by every load and every change of a table: what is derived from names lives as long. */
  public long version() {
    return current().version();
  }

  public Names names() {
    return current().names();
  }

  Views views() {
    return current().views();
  }

  public Functions functions() {
    return current().functions();
  }

  /**
   * @param functions as they were: attached databases are read-only, and no load makes any
   */
  private static State read(Warehouse warehouse, Optional<Functions> functions) {
    long version = warehouse.dataVersion();
    String text = SqlScript.read(Vocabulary.class, "Tables/read.sql").text();
    try (Connection connection = warehouse.openReader();
        PreparedStatement select = connection.prepareStatement(text);
        ResultSet rows = select.executeQuery()) {
      Map<String, Map<String, Set<String>>> tables = Names.newTree();
      Map<List<String>, String> texts = new HashMap<>();
      while (rows.next()) {
        List<String> path = List.of(rows.getString(1), rows.getString(2), rows.getString(3));
        Names.add(tables, path.get(0), path.get(1), path.get(2));
        if (rows.getString(4) != null) {
          texts.put(Views.key(path), rows.getString(4));
        }
      }
      Functions all = functions.isPresent() ? functions.get() : Functions.read(connection);
      return new State(version, new Names(tables), new Views(texts), all);
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }
}
