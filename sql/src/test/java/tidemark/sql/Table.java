package tidemark.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBStruct;

/** A whole result, for comparisons. */
record Table(List<Column> columns, List<List<Object>> rows) {
  /** As a bag: order aside. */
  List<String> sorted() {
    return rows.stream().map(String::valueOf).sorted().toList();
  }

  List<String> inOrder() {
    return rows.stream().map(String::valueOf).toList();
  }

  List<Object> first() {
    return rows.get(0);
  }

  /** The driver's value and the door's of one thing become equal; floats lose their last digits. */
  static Object comparable(Object value) {
    try {
      if (value instanceof Array array) {
        return comparable(Arrays.asList((Object[]) array.getArray()));
      } else if (value instanceof DuckDBStruct struct) {
        return comparable(struct.getMap());
      } else if (value instanceof List<?> list) {
        List<Object> all = new ArrayList<>();
        for (Object element : list) {
          all.add(comparable(element));
        }
        return all;
      } else if (value instanceof Map<?, ?> map) {
        Map<String, Object> all = new TreeMap<>();
        map.forEach(
            (key, element) -> all.put(String.valueOf(comparable(key)), comparable(element)));
        return all;
      } else if (value instanceof Blob blob) {
        return comparable(blob.getBytes(1, (int) blob.length()));
      } else if (value instanceof byte[] bytes) {
        return "bytes " + Arrays.toString(bytes);
      } else if (value instanceof Timestamp timestamp) {
        return timestamp.toLocalDateTime();
      } else if (value instanceof org.duckdb.JsonNode json) {
        return json.toString();
      } else if (value instanceof Double number && Double.isFinite(number)) {
        return new BigDecimal(number)
            .round(new java.math.MathContext(12))
            .stripTrailingZeros()
            .toPlainString();
      }
      return value;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
