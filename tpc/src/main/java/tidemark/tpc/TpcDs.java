package tidemark.tpc;

import io.trino.tpcds.Results;
import io.trino.tpcds.Session;
import io.trino.tpcds.column.Column;
import io.trino.tpcds.column.ColumnType;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** TPC-DS as its generator and its texts have it. Stateless. Thread-safe. */
final class TpcDs {
  private TpcDs() {}

  static List<Table> tables(double scale) {
    Session session = Session.getDefaultSession().withScale(scale);
    return io.trino.tpcds.Table.getBaseTables().stream()
        .filter(table -> table != io.trino.tpcds.Table.DBGEN_VERSION)
        .map(
            table ->
                new Table(
                    table.getName(),
                    Arrays.stream(table.getColumns()).map(TpcDs::column).toList(),
                    lines(table, session.withTable(table))))
        .toList();
  }

  private static String column(Column column) {
    return column.getName() + " " + type(column.getType());
  }

  private static String type(ColumnType type) {
    return switch (type.getBase()) {
      case INTEGER -> "integer";
      case IDENTIFIER -> "bigint";
      case DATE -> "date";
      case TIME -> "time";
      case VARCHAR, CHAR -> "varchar";
      case DECIMAL -> "decimal(" + type.getPrecision().get() + "," + type.getScale().get() + ")";
    };
  }

  private static Iterable<String> lines(io.trino.tpcds.Table table, Session session) {
    return () -> {
      Iterator<List<List<String>>> left = Results.constructResults(table, session).iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return left.hasNext();
        }

        @Override
        public String next() {
          return left.next().get(0).stream()
              .map(value -> value == null ? "" : value)
              .collect(Collectors.joining("|"));
        }
      };
    };
  }

  static List<Text> texts() {
    return IntStream.rangeClosed(1, 99)
        .mapToObj(
            i ->
                new Text(
                    "ds%02d".formatted(i),
                    Texts.read("sql/presto/tpcds/q%02d.sql".formatted(i))
                        .replace("${database}.${schema}.", "")))
        .toList();
  }
}
