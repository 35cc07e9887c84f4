package tidemark.ingest.stage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tidemark.warehouse.script.Quoted;

/** The columns of a Parquet file, as its own footer names them. */
final class ParquetReader {
  private ParquetReader() {}

  static Shape shape(Path file, String name) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement describe =
            connection.prepareStatement(
                "describe select * from read_parquet(" + Quoted.literal(file.toString()) + ")");
        ResultSet rows = describe.executeQuery()) {
      List<String> columns = new ArrayList<>();
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
      return new Shape.Parquet(columns);
    } catch (SQLException e) {
      throw FileFault.malformed(
          name, "Parquet", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }
}
