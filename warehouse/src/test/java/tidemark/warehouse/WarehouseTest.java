package tidemark.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {
  @TempDir Path folder;

  @Test
  void a_commit_is_seen_whole_and_raises_the_version() throws SQLException {
    try (Warehouse warehouse = Warehouse.open(new Home(folder), List.of())) {
      assertThat(warehouse.dataVersion()).isEqualTo(1);
      long inside =
          warehouse.write(
              (connection, version) -> {
                try (Statement s = connection.createStatement()) {
                  s.execute("insert into ops.reject values (1, 'f', 2, 'c', 'v', 'why')");
                }
                return version;
              });
      assertThat(inside).isEqualTo(2);
      assertThat(warehouse.dataVersion()).isEqualTo(2);
      try (Connection reader = warehouse.openReader();
          Statement s = reader.createStatement();
          ResultSet rows = s.executeQuery("select count(*) from ops.reject, dim_country")) {
        rows.next();
        assertThat(rows.getLong(1)).isGreaterThanOrEqualTo(2);
      }
      assertThatThrownBy(() -> Warehouse.open(new Home(folder), List.of()))
          .hasMessageContaining("is open in this process");
    }
    try (Warehouse warehouse = Warehouse.open(new Home(folder), List.of())) {
      assertThat(warehouse.dataVersion()).isEqualTo(2);
    }
  }
}
