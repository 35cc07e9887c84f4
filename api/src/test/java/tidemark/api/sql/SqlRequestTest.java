package tidemark.api.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tidemark.warehouse.error.TidemarkException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SqlRequestTest {
  static Stream<Arguments> values() {
    return Stream.of(
        value("null", null),
        value("true", true),
        value("\"x\"", "x"),
        value("7", 7L),
        value("9223372036854775808", new BigInteger("9223372036854775808")),
        value("1.50", new BigDecimal("1.50")),
        value("100.0", new BigDecimal("100.0")),
        value("0." + "1".repeat(38), new BigDecimal("0." + "1".repeat(38))),
        value("0." + "1".repeat(39), 0.1111111111111111),
        value("1e3", 1000.0),
        value("1.5e300", 1.5e300),
        value("[]", List.of()),
        value("[1, null, 2.5]", Arrays.asList(1L, null, new BigDecimal("2.5"))),
        value("[[\"a\"], [\"b\"]]", List.of(List.of("a"), List.of("b"))));
  }

  private static Arguments value(String json, @Nullable Object value) {
    return Arguments.of(json, value);
  }

  @ParameterizedTest
  @MethodSource("values")
  void a_parameter_is_what_the_same_literal_would_be(String json, @Nullable Object value)
      throws IOException {
    assertThat(positional(json)).isEqualTo(Arrays.asList(value));
  }

  @Test
  void an_object_is_no_value() {
    assertThatThrownBy(() -> positional("{\"a\": 1}"))
        .isInstanceOf(TidemarkException.class)
        .hasMessageContaining("an object")
        .hasMessageContaining("array of those");
  }

  private static List<@Nullable Object> positional(String json) throws IOException {
    String body = "{\"sql\": \"select ?\", \"params\": [" + json + "]}";
    return SqlRequest.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
        .question()
        .positional();
  }
}
