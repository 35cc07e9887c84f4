package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Java's values as parameters: which type they become, and that nothing of them is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class BoundValuesTest {
  /** A text that the engine has yet to find a type for: that of what it is compared with. */
  private static final String TEXT = "UNKNOWN";

  private TestingDoor door;

  @BeforeAll
  void open() {
    door = TestingDoor.open();
  }

  @AfterAll
  void close() {
    door.close();
  }

  static Stream<Arguments> values() {
    BigInteger hugest = BigInteger.TWO.pow(127).subtract(BigInteger.ONE);
    return Stream.of(
        value(null, "\"NULL\"", null),
        value(true, "BOOLEAN", "true"),
        value((byte) -128, "TINYINT", "-128"),
        value((short) 32_767, "SMALLINT", "32767"),
        value(7, "INTEGER", "7"),
        value(Long.MIN_VALUE, "BIGINT", "-9223372036854775808"),
        value(hugest, "HUGEINT", hugest.toString()),
        value(hugest.add(BigInteger.ONE), TEXT, hugest.add(BigInteger.ONE).toString()),
        value(0.1f, "FLOAT", "0.1"),
        value(Double.NaN, "DOUBLE", "nan"),
        value(Double.NEGATIVE_INFINITY, "DOUBLE", "-inf"),
        value(new BigDecimal("12.50"), "DECIMAL(4,2)", "12.50"),
        value(new BigDecimal("0.001"), "DECIMAL(3,3)", ".001"),
        value(new BigDecimal("1E+3"), "DECIMAL(4,0)", "1000"),
        value(new BigDecimal("9".repeat(38)), "DECIMAL(38,0)", "9".repeat(38)),
        value(new BigDecimal("1." + "0".repeat(60)), "DECIMAL(1,0)", "1"),
        value("x", TEXT, "x"),
        value('x', TEXT, "x"),
        value(ErrorCode.TOO_BUSY, TEXT, "TOO_BUSY"),
        value(new UUID(1, 2), "UUID", "00000000-0000-0001-0000-000000000002"),
        value(new byte[] {0, -1}, "BLOB", "\\x00\\xFF"),
        value(LocalDate.of(2026, 2, 16), "DATE", "2026-02-16"),
        value(LocalDate.of(1582, 10, 10), "DATE", "1582-10-10"),
        value(LocalDate.of(-43, 3, 15), "DATE", "0044-03-15 (BC)"),
        value(Date.valueOf("2026-02-16"), "DATE", "2026-02-16"),
        value(Date.valueOf(LocalDate.of(-43, 3, 15)), "DATE", "0044-03-15 (BC)"),
        value(LocalTime.of(9, 30, 0, 1_000), "TIME", "09:30:00.000001"),
        value(LocalTime.of(9, 30, 0, 1), TEXT, "09:30:00.000000001"),
        value(Time.valueOf("09:30:00"), "TIME", "09:30:00"),
        value(OffsetTime.parse("09:30Z"), TEXT, "09:30:00+00:00"),
        value(LocalDateTime.of(2026, 2, 16, 9, 30), "TIMESTAMP", "2026-02-16 09:30:00"),
        value(LocalDateTime.of(2026, 2, 16, 9, 30, 0, 1), TEXT, "2026-02-16T09:30:00.000000001"),
        value(
            Timestamp.valueOf("2026-02-16 09:30:00.000001"),
            "TIMESTAMP",
            "2026-02-16 09:30:00.000001"),
        value(
            Timestamp.valueOf(LocalDateTime.of(-43, 3, 15, 1, 2)),
            "TIMESTAMP",
            "0044-03-15 (BC) 01:02:00"),
        value(
            OffsetDateTime.parse("2026-02-16T09:30:00+08:00"),
            "TIMESTAMP WITH TIME ZONE",
            "2026-02-16 01:30:00+00"),
        value(
            ZonedDateTime.parse("2026-02-16T09:30:00+08:00[Asia/Shanghai]"),
            "TIMESTAMP WITH TIME ZONE",
            "2026-02-16 01:30:00+00"),
        value(
            Instant.parse("2026-02-16T01:30:00Z"),
            "TIMESTAMP WITH TIME ZONE",
            "2026-02-16 01:30:00+00"),
        value(List.of(), "VARCHAR[]", "[]"),
        value(Arrays.asList(null, null), "VARCHAR[]", "[NULL, NULL]"),
        value(List.of(1, 2L), "BIGINT[]", "[1, 2]"),
        value(List.of(1, 2.5), "DOUBLE[]", "[1.0, 2.5]"),
        value(
            Arrays.asList(new BigDecimal("1.25"), 100, null),
            "DECIMAL(5,2)[]",
            "[1.25, 100.00, NULL]"),
        value(List.of(new BigInteger("5")), "DECIMAL(1,0)[]", "[5]"),
        value(List.of(LocalDate.of(-43, 3, 15)), "DATE[]", "['0044-03-15 (BC)']"),
        value(List.of(new UUID(1, 2)), "UUID[]", "[00000000-0000-0001-0000-000000000002]"),
        value(
            List.of(LocalTime.of(9, 30), LocalTime.of(9, 30, 0, 1)),
            "VARCHAR[]",
            "['09:30', '09:30:00.000000001']"),
        value(List.of(List.of(1), List.of(2, 3)), "BIGINT[][]", "[[1], [2, 3]]"));
  }

  private static Arguments value(Object value, String type, String text) {
    return Arguments.of(value, type, text);
  }

  @ParameterizedTest
  @MethodSource("values")
  void a_value_keeps_its_type_and_all_its_digits(Object value, String type, String text) {
    Question question =
        Question.of("select typeof($1), $1::varchar").withPositional(Arrays.asList(value));

    assertThat(door.ask(question).first()).isEqualTo(Arrays.asList(type, text));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(new BigDecimal("1." + "1".repeat(38)), "has 39 digits"),
        Arguments.of(new BigDecimal("1E+38"), "has 39 digits"),
        Arguments.of(new BigDecimal("1E-39"), "has 39 digits"),
        Arguments.of(Map.of("a", 1), "SQL has no type for"),
        Arguments.of(new Object(), "SQL has no type for"),
        Arguments.of(List.of(1, "x"), "SQL has no type for"),
        Arguments.of(List.of(new Object()), "SQL has no type for"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_sql_has_no_type_for_is_refused(Object value, String message) {
    Question question = Question.of("select $1").withPositional(List.of(value));

    assertThatThrownBy(() -> door.ask(question))
        .isInstanceOfSatisfying(
            TidemarkException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_PARAMETER))
        .hasMessageContaining(message);
  }
}
