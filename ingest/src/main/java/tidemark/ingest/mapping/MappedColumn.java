package tidemark.ingest.mapping;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What fills a fact column: a column of the file, or a constant. Immutable.
 *
 * @param given the file's column; empty for a constant
 * @param otherwise the constant, or what stands where the file's column is empty
 * @param format of days and times; empty for ISO 8601
 * @param zone of times without an offset
 * @param split what stands between the items of a list
 * @param values what words of the file stand for
 * @param nulls words that stand for nothing
 * @param line where it stands in the mapping, from 1
 */
record MappedColumn(
    Optional<String> given,
    Optional<String> otherwise,
    Optional<DayFormat> format,
    Unit unit,
    Optional<NumberFormat> numbers,
    Optional<ZoneId> zone,
    Optional<String> split,
    Map<String, String> values,
    List<String> nulls,
    int line) {
  MappedColumn {
    values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
    nulls = List.copyOf(nulls);
  }
}
