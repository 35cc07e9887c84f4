package tidemark.publish.star;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.iceberg.Metrics;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DuckDB's types in Iceberg's words, and bounds as both mean them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ColumnTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BOOLEAN | boolean | BOOLEAN",
        "UTINYINT | int | INTEGER",
        "UINTEGER | long | BIGINT",
        "UBIGINT | decimal(20,0) | DECIMAL(20,0)",
        "HUGEINT | decimal(38,0) | DECIMAL(38,0)",
        "DECIMAL(18,6) | decimal(18,6) | DECIMAL(18,6)",
        "TIMESTAMP WITH TIME ZONE | timestamptz | TIMESTAMP WITH TIME ZONE",
        "JSON | string | VARCHAR",
        "ENUM('a, b', 'c)') | string | VARCHAR",
        "VARCHAR[] | list(string) | VARCHAR[]",
        "UTINYINT[3] | list(int) | INTEGER[]",
        "STRUCT(a INTEGER, \"b, c\" HUGEINT[]) | struct(a int, b, c list(decimal(38,0))) | STRUCT(a INTEGER, \"b, c\" DECIMAL(38,0)[])",
        "MAP(VARCHAR, STRUCT(x DOUBLE)) | map(string, struct(x double)) | MAP(VARCHAR, STRUCT(x DOUBLE))",
      })
  void a_type_is_what_holds_the_same_values(String engine, String shape, String written) {
    ColumnType type = ColumnType.of(engine, new AtomicInteger()).orElseThrow();

    assertThat(ColumnType.shape(type.iceberg())).isEqualTo(shape);
    assertThat(type.engine()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INTERVAL",
        "TIME WITH TIME ZONE",
        "TIMESTAMP_NS",
        "BIT",
        "INTERVAL[]",
        "STRUCT(a INTEGER, b INTERVAL)",
        "MAP(VARCHAR, BIT)",
        "UNION(a INTEGER, b VARCHAR)",
      })
  void a_type_without_one_is_none(String engine) {
    assertThat(ColumnType.of(engine, new AtomicInteger())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-5 | int | -5",
        "9007199254740993 | long | 9007199254740993",
        "2026-02-16 | date | 20500",
        "2026-02-16 10:00:00.123456 | timestamp | 1771236000123456",
        "1.250000 | decimal | 1.250000",
        "-0.1 | double | -0.1",
      })
  void a_bound_is_the_value_that_the_engine_tells(String text, String type, String value) {
    Type of =
        switch (type) {
          case "int" -> Types.IntegerType.get();
          case "long" -> Types.LongType.get();
          case "date" -> Types.DateType.get();
          case "timestamp" -> Types.TimestampType.withoutZone();
          case "decimal" -> Types.DecimalType.of(18, 6);
          default -> Types.DoubleType.get();
        };

    assertThat(ColumnStatistics.bound(text, of, true).map(bytes -> "" + read(of, bytes)))
        .contains(value);
  }

  private static Object read(Type type, ByteBuffer bytes) {
    return Conversions.fromByteBuffer(type, bytes);
  }

  @Test
  void long_texts_are_bounded_from_below_and_above() {
    String text = "A title that is longer than sixteen";
    Type string = Types.StringType.get();

    assertThat(ColumnStatistics.bound(text, string, true).map(bytes -> read(string, bytes) + ""))
        .contains("A title that is ");
    assertThat(ColumnStatistics.bound(text, string, false).map(bytes -> read(string, bytes) + ""))
        .contains("A title that is!");
  }

  @Test
  void what_is_no_value_of_the_type_is_no_bound() {
    assertThat(ColumnStatistics.bound("infinity", Types.DateType.get(), true)).isEmpty();
    assertThat(ColumnStatistics.bound("44-03-15 (BC)", Types.DateType.get(), true)).isEmpty();
  }

  @Test
  void inexact_bounds_and_columns_with_nan_have_none() {
    Schema schema =
        new Schema(
            Types.NestedField.optional(1, "a", Types.DoubleType.get()),
            Types.NestedField.optional(2, "b", Types.StringType.get()),
            Types.NestedField.optional(3, "c", Types.IntegerType.get()));

    Metrics metrics =
        ColumnStatistics.metrics(
            4,
            schema,
            Map.of(
                "\"a\"",
                Map.of("min", "1", "min_is_exact", "true", "nan_count", "2", "num_values", "4"),
                "\"b\"",
                Map.of("min", "a", "min_is_exact", "false", "max", "b", "max_is_exact", "true"),
                "\"c\"",
                Map.of("min", "1", "min_is_exact", "true", "null_count", "3")));

    assertThat(metrics.lowerBounds()).containsOnlyKeys(3);
    assertThat(metrics.upperBounds()).containsOnlyKeys(2);
    assertThat(metrics.nanValueCounts()).isEqualTo(Map.of(1, 2L));
    assertThat(metrics.nullValueCounts()).isEqualTo(Map.of(3, 3L));
  }

  @Test
  void months_and_years_begin_where_iceberg_has_them_begin() {
    var years = new Layout(Layout.Step.YEAR, Optional.of("day"));
    var months = new Layout(Layout.Step.MONTH, Optional.of("day"));

    assertThat(years.start(56)).hasToString("2026-01-01");
    assertThat(months.start(56 * 12 + 1)).hasToString("2026-02-01");
    assertThat(months.start(-1)).hasToString("1969-12-01");
    assertThat(months.condition("673"))
        .contains("\"day\" >= date '2026-02-01' and \"day\" < date '2026-03-01'");
  }
}
