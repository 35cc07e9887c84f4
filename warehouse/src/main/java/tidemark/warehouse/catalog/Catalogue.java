package tidemark.warehouse.catalog;

import java.sql.Connection;
import java.util.List;

/** Reads the catalogue of a connection. Stateless. Thread-safe. */
public final class Catalogue {
  private Catalogue() {}

  /** All tables and views of all catalogues but the engine's own, by catalogue, schema, name. */
  public static List<TableInfo> read(Connection connection) {
    throw new UnsupportedOperationException();
  }
}
