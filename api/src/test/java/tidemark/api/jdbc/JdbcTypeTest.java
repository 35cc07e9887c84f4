package tidemark.api.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.calcite.avatica.ColumnMetaData.Rep;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class JdbcTypeTest {
  static Stream<Arguments> types() {
    return Stream.of(
        type("BOOLEAN", Types.BOOLEAN, true, true),
        type("UTINYINT", Types.SMALLINT, (short) 255, (short) 255),
        type("USMALLINT", Types.INTEGER, 65_535, 65_535),
        type("UINTEGER", Types.BIGINT, 4_294_967_295L, 4_294_967_295L),
        type(
            "UBIGINT",
            Types.DECIMAL,
            BigInteger.TWO.pow(63),
            new BigDecimal("9223372036854775808")),
        type(
            "HUGEINT",
            Types.DECIMAL,
            BigInteger.TWO.pow(100),
            new BigDecimal(BigInteger.TWO.pow(100))),
        type("DECIMAL(18,3)", Types.DECIMAL, new BigDecimal("1.500"), new BigDecimal("1.500")),
        type("FLOAT", Types.REAL, 0.5f, 0.5f),
        type("DATE", Types.DATE, LocalDate.of(1970, 1, 2), 1),
        type("DATE", Types.DATE, LocalDate.of(1969, 12, 31), -1),
        type("TIME", Types.TIME, LocalTime.of(0, 0, 1, 999_999_000), 1_999),
        type("TIMESTAMP", Types.TIMESTAMP, LocalDateTime.of(1970, 1, 1, 0, 0, 1), 1_000L),
        type("TIMESTAMP_NS", Types.TIMESTAMP, LocalDateTime.of(1969, 12, 31, 23, 59, 59), -1_000L),
        type(
            "TIMESTAMP WITH TIME ZONE",
            Types.TIMESTAMP,
            OffsetDateTime.parse("1970-01-01T08:00:01+08:00"),
            1_000L),
        type("TIME", Types.TIME, "24:00:00", 86_400_000),
        type("DATE", Types.DATE, "infinity", Integer.MAX_VALUE),
        type("DATE", Types.DATE, "-infinity", -Integer.MAX_VALUE),
        type("TIMESTAMP", Types.TIMESTAMP, "infinity", 9_223_372_036_854_775L),
        type("TIMESTAMP_NS", Types.TIMESTAMP, "-infinity", -9_223_372_036_854_775L),
        type("BIGNUM", Types.DECIMAL, "1" + "0".repeat(50), new BigDecimal("1" + "0".repeat(50))),
        type("VARIANT", Types.VARCHAR, new byte[] {1}, "AQ=="),
        type("VARIANT", Types.VARCHAR, LocalDateTime.of(2026, 1, 1, 0, 0), "2026-01-01T00:00:00"),
        type("TIME WITH TIME ZONE", Types.VARCHAR, OffsetTime.parse("09:30Z"), "09:30:00+00:00"),
        type("BLOB", Types.VARBINARY, new byte[] {1}, new byte[] {1}),
        type("UUID", Types.VARCHAR, "u", "u"),
        type("INTEGER[]", Types.VARCHAR, List.of(1, 2), "[1,2]"),
        type("STRUCT(a INTEGER)", Types.VARCHAR, Map.of("a", 1), "{\"a\":1}"),
        type("A TYPE TO COME", Types.VARCHAR, 12, "12"));
  }

  static Stream<Arguments> exactTimes() {
    return Stream.of(
        exact("TIME", LocalTime.of(0, 0, 1, 999_999_000), 6, 1_999_999L),
        exact("TIME", "24:00:00", 6, 86_400_000_000L),
        exact("TIME_NS", LocalTime.of(0, 0, 0, 5), 9, 5L),
        exact("TIMESTAMP_S", LocalDateTime.of(1969, 12, 31, 23, 59, 59), 0, -1L),
        exact("TIMESTAMP_MS", LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_000_000), 3, -1L),
        exact("TIMESTAMP", LocalDateTime.of(1970, 1, 1, 0, 0, 0, 1_000), 6, 1L),
        exact("TIMESTAMP", "infinity", 6, Long.MAX_VALUE),
        exact("TIMESTAMP_NS", "-infinity", 9, -Long.MAX_VALUE),
        exact(
            "TIMESTAMP_NS",
            LocalDateTime.of(2262, 4, 11, 23, 47, 16, 854_775_806),
            9,
            Long.MAX_VALUE - 1),
        exact(
            "TIMESTAMP_NS",
            LocalDateTime.of(1677, 9, 21, 0, 12, 43, 145_224_194),
            9,
            -Long.MAX_VALUE + 1),
        exact(
            "TIMESTAMP WITH TIME ZONE",
            OffsetDateTime.parse("1970-01-01T08:00:00.000001+08:00"),
            6,
            1L));
  }

  private static Arguments exact(String name, Object value, int precision, Object encoded) {
    return Arguments.of(name, value, precision, encoded);
  }

  @ParameterizedTest
  @MethodSource("exactTimes")
  void our_driver_gets_times_in_their_own_unit(
      String name, Object value, int precision, Object encoded) {
    JdbcType type = JdbcType.exact(name);

    assertThat(type.rep()).isEqualTo(Rep.NUMBER);
    assertThat(type.precision()).isEqualTo(precision);
    assertThat(type.encode(value)).isEqualTo(encoded);
    assertThat(type.encode(null)).isNull();
  }

  private static Arguments type(String name, int id, Object value, Object encoded) {
    return Arguments.of(name, id, value, encoded);
  }

  @ParameterizedTest
  @MethodSource("types")
  void each_type_of_the_engine_travels_as_one_of_jdbc(
      String name, int id, Object value, Object encoded) {
    JdbcType type = JdbcType.of(name);

    assertThat(type.id()).isEqualTo(id);
    assertThat(type.name()).isEqualTo(name);
    assertThat(type.encode(value)).isEqualTo(encoded);
    assertThat(type.encode(null)).isNull();
  }
}
