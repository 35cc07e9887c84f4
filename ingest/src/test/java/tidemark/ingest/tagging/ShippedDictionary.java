package tidemark.ingest.tagging;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import tidemark.warehouse.BlankHome;
import tidemark.warehouse.Warehouse;

/** The dictionary that a new home has. */
final class ShippedDictionary {
  private ShippedDictionary() {}

  static Dictionary read(Path folder) throws SQLException {
    try (Warehouse warehouse = Warehouse.open(BlankHome.in(folder.resolve("home")), List.of());
        Connection reader = warehouse.openReader()) {
      return Dictionary.read(reader);
    }
  }
}
