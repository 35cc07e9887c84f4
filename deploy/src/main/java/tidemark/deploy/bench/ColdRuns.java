package tidemark.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidemark.deploy.bench.Report.Figure;
import tidemark.sql.Door;
import tidemark.sql.Limits;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.sql.Way;
import tidemark.tpc.Suite;
import tidemark.tpc.Text;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * What a text costs that no one has asked before, in a JVM that is warm: each text of TPC-DS in
 * each round with a comment of its own, so that no cache knows it. The figures are of the
 * differences, text by text, since the texts differ more from one another than the ways do.
 */
final class ColdRuns {
  private static final int WARM_UP_COUNT = 3;

  private final Door door;
  private final Connection connection;
  private int serial;

  private ColdRuns(Door door, Connection connection) {
    this.door = door;
    this.connection = connection;
  }

  static List<Figure> run(BenchData data, int roundCount) throws SQLException {
    try (Warehouse warehouse = data.open(false);
        Door door = Door.open(warehouse, Limits.DEFAULT);
        Connection connection = warehouse.openReader(Optional.of("tpcds"), Optional.empty())) {
      ColdRuns runs = new ColdRuns(door, connection);
      return List.of(
          runs.run(Way.TYPED, "a TPC-DS text, typed", roundCount, 5),
          runs.run(Way.PLANNED, "a TPC-DS text, planned", roundCount, 30));
    }
  }

  private Figure run(Way way, String title, int roundCount, double targetMillis)
      throws SQLException {
    List<Text> texts = new ArrayList<>(Suite.DS.texts());
    texts.removeIf(text -> isRefused(text, way));
    Samples direct = new Samples();
    Samples asked = new Samples();
    Samples added = new Samples();
    for (int round = -WARM_UP_COUNT; round < roundCount; round++) {
      for (Text text : texts) {
        boolean doorFirst = ++serial % 2 == 0;
        long doorNanos = doorFirst ? askDoor(text, way) : 0;
        long directNanos = askDirectly(text);
        doorNanos = doorFirst ? doorNanos : askDoor(text, way);
        if (round >= 0) {
          direct.add(directNanos);
          asked.add(doorNanos);
          added.add(doorNanos - directNanos);
        }
      }
    }
    return Figure.of(
        "cold",
        title + " (" + texts.size() + " texts)",
        direct,
        asked,
        added.median(),
        added.p99(),
        targetMillis,
        Double.POSITIVE_INFINITY);
  }

  private boolean isRefused(Text text, Way way) {
    try {
      askDoor(text, way);
      return false;
    } catch (TidemarkException e) {
      if (e.code() == ErrorCode.NOT_PLANNABLE) {
        return true;
      }
      throw e;
    }
  }

  private String fresh(Text text) {
    return text.sql() + "\n-- " + text.name() + " " + ++serial;
  }

  private long askDirectly(Text text) throws SQLException {
    String sql = fresh(text);
    long start = System.nanoTime();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      Pair.read(rows);
    }
    return System.nanoTime() - start;
  }

  private long askDoor(Text text, Way way) {
    Question question =
        Question.of(fresh(text)).in(Optional.of("tpcds"), Optional.empty()).withWay(way);
    long start = System.nanoTime();
    try (Rows rows = door.run(question)) {
      Pair.read(rows);
    }
    return System.nanoTime() - start;
  }
}
