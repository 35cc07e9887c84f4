package tidemark.tpc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A benchmark of the TPC: its tables and its queries. Stateless. Thread-safe. */
public enum Suite {
  H {
    @Override
    public List<Text> texts() {
      return TpcH.texts();
    }

    @Override
    List<Table> tables(double scale) {
      return TpcH.tables(scale);
    }
  },
  DS {
    @Override
    public List<Text> texts() {
      return TpcDs.texts();
    }

    @Override
    List<Table> tables(double scale) {
      return TpcDs.tables(scale);
    }
  };

  /** In the order of their numbers: 22 of H, 99 of DS. */
  public abstract List<Text> texts();

  abstract List<Table> tables(double scale);

  /**
   * Makes and fills the suite's tables in the current schema. The rows are the same in each run.
   *
   * @param connection borrowed, of an engine that may read files
   * @param scale 1 is about a gigabyte as text
   * @param rowCountMax of each table; the rest is left out, for a suite of a small test
   */
  public void fill(Connection connection, double scale, long rowCountMax) throws SQLException {
    for (Table table : tables(scale)) {
      table.fill(connection, rowCountMax);
    }
  }
}
