package tidemark.ingest.stage;

import java.util.HashSet;
import java.util.List;

/** Finds the row of column names below titles, notes and logos. Stateless. Thread-safe. */
final class HeaderRow {
  /** How far down it is looked for. */
  static final int ROWS_MAX = 50;

  private HeaderRow() {}

  /**
   * The first row that is as wide as most of the rows after it, and names each column once; the
   * first row where there is none.
   *
   * @param rows the first ones, none of them empty
   * @return from 0
   */
  static int of(List<List<String>> rows) {
    long widest = rows.stream().mapToLong(HeaderRow::filled).max().orElse(0);
    for (int place = 0; place < rows.size(); place++) {
      List<String> row = rows.get(place);
      boolean isWide = filled(row) * 10 >= widest * 6;
      if (isWide && isNames(row)) {
        return place;
      }
    }
    return 0;
  }

  private static long filled(List<String> row) {
    return row.stream().filter(value -> !value.isBlank()).count();
  }

  private static boolean isNames(List<String> row) {
    List<String> names = row.stream().filter(value -> !value.isBlank()).toList();
    return new HashSet<>(names).size() == names.size()
        && names.stream().noneMatch(name -> name.matches("[-+$]?[\\d.,:/ -]+%?"));
  }
}
