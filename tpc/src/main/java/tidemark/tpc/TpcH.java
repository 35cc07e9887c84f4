package tidemark.tpc;

import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** TPC-H as its generator and its texts have it. Stateless. Thread-safe. */
final class TpcH {
  /** Query 15 makes a view and asks it; for us it is a part of the query. */
  private static final Pattern VIEW =
      Pattern.compile("(?is)CREATE OR REPLACE VIEW (\\w+) AS\\s+(.*?);\\s*(SELECT.*)");

  private TpcH() {}

  static List<Table> tables(double scale) {
    List<Table> tables = new ArrayList<>();
    for (TpchTable<?> table : TpchTable.getTables()) {
      tables.add(
          new Table(
              table.getTableName(),
              table.getColumns().stream()
                  .map(column -> column.getColumnName() + " " + type(column))
                  .toList(),
              lines(table.createGenerator(scale, 1, 1))));
    }
    return tables;
  }

  private static String type(TpchColumn<?> column) {
    return switch (column.getType().getBase()) {
      case IDENTIFIER -> "bigint";
      case INTEGER -> "integer";
      case DATE -> "date";
      case DOUBLE -> "decimal(15,2)";
      case VARCHAR -> "varchar";
    };
  }

  /** The generator ends each line with a bar. */
  private static Iterable<String> lines(Iterable<? extends TpchEntity> entities) {
    return () -> {
      Iterator<? extends TpchEntity> left = entities.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return left.hasNext();
        }

        @Override
        public String next() {
          String line = left.next().toLine();
          return line.substring(0, line.length() - 1);
        }
      };
    };
  }

  static List<Text> texts() {
    return IntStream.rangeClosed(1, 22)
        .mapToObj(
            i ->
                new Text(
                    "h%02d".formatted(i),
                    withoutView(Texts.read("io/trino/tpch/queries/q" + i + ".sql"))))
        .toList();
  }

  private static String withoutView(String text) {
    Matcher view = VIEW.matcher(text);
    return view.find()
        ? "WITH " + view.group(1) + " AS (\n" + view.group(2) + "\n)\n" + view.group(3)
        : text;
  }
}
