package tidemark.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import tidemark.sql.Door;
import tidemark.sql.Limits;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.warehouse.Warehouse;

/**
 * One statement, asked directly and through the door, of one engine with one set of settings. Each
 * reads all values of all rows. One thread at a time.
 */
final class Pair implements AutoCloseable {
  private final Warehouse warehouse;
  private final Door door;
  private final Connection connection;
  private final PreparedStatement statement;
  private final Scenario scenario;
  private final Question question;

  private Pair(
      Warehouse warehouse,
      Door door,
      Connection connection,
      PreparedStatement statement,
      Scenario scenario) {
    this.warehouse = warehouse;
    this.door = door;
    this.connection = connection;
    this.statement = statement;
    this.scenario = scenario;
    this.question = scenario.question();
  }

  static Pair open(BenchData data, Scenario scenario) throws SQLException {
    Warehouse warehouse = data.open(scenario.isWide());
    Door door = Door.open(warehouse, Limits.DEFAULT);
    Question question = scenario.question();
    Connection connection = warehouse.openReader(question.catalog(), question.schema());
    return new Pair(
        warehouse, door, connection, connection.prepareStatement(question.sql()), scenario);
  }

  /** By a prepared statement that is kept open: the least that DuckDB's driver can do. */
  long askDirectly() throws SQLException {
    for (int i = 0; i < scenario.parameters().size(); i++) {
      statement.setObject(i + 1, scenario.parameters().get(i));
    }
    try (ResultSet rows = statement.executeQuery()) {
      return read(rows);
    }
  }

  /** From the text, as any client. */
  long askDoor() {
    try (Rows rows = door.run(question)) {
      return read(rows);
    }
  }

  static long read(ResultSet rows) throws SQLException {
    int columnCount = rows.getMetaData().getColumnCount();
    long valueCount = 0;
    while (rows.next()) {
      for (int i = 1; i <= columnCount; i++) {
        valueCount += rows.getObject(i) == null ? 0 : 1;
      }
    }
    return valueCount;
  }

  static long read(Rows rows) {
    int columnCount = rows.columns().size();
    long valueCount = 0;
    while (rows.next()) {
      for (int i = 0; i < columnCount; i++) {
        valueCount += rows.value(i) == null ? 0 : 1;
      }
    }
    return valueCount;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
    connection.close();
    door.close();
    warehouse.close();
  }
}
