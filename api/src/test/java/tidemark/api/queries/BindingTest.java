package tidemark.api.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class BindingTest {
  static List<Arguments> values() {
    return List.of(
        Arguments.of("type: text", "it's; drop table x --", "it's; drop table x --"),
        Arguments.of("type: text", "", ""),
        Arguments.of("type: text, allowed: [day, week]", "week", "week"),
        Arguments.of("type: integer", "-9223372036854775808", Long.MIN_VALUE),
        Arguments.of("type: integer, minimum: 1, maximum: 10", "1", 1L),
        Arguments.of("type: integer, minimum: 1, maximum: 10", "10", 10L),
        Arguments.of("type: integer, default: 5", null, 5L),
        Arguments.of("type: decimal", "-0.250", new BigDecimal("-0.250")),
        Arguments.of("type: decimal", "9".repeat(38), new BigDecimal("9".repeat(38))),
        Arguments.of("type: decimal, allowed: [0.5]", "0.50", new BigDecimal("0.50")),
        Arguments.of("type: decimal, maximum: 0.5", "0.500", new BigDecimal("0.500")),
        Arguments.of("type: boolean", "true", true),
        Arguments.of("type: boolean, default: false", null, false),
        Arguments.of("type: date", "2024-02-29", LocalDate.of(2024, 2, 29)),
        Arguments.of("type: date, minimum: 2026-01-01", "2026-01-01", LocalDate.of(2026, 1, 1)),
        Arguments.of("type: week", "2026-W53", "2026-W53"),
        Arguments.of("type: week", "2020-W53", "2020-W53"),
        Arguments.of("type: week", "2025-W52", "2025-W52"),
        Arguments.of("type: week, maximum: 2026-W08", "2026-W08", "2026-W08"),
        Arguments.of("type: country", "cn", "CN"),
        Arguments.of("type: country, allowed: [cn, US]", "Cn", "CN"),
        Arguments.of("type: country, default: NO", null, "NO"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("values")
  void a_text_becomes_the_value_of_its_type(String parameter, String text, Object expected) {
    Map<String, String> given = text == null ? Map.of() : Map.of("p", text);

    assertThat(Binding.values(query(parameter), given)).isEqualTo(Map.of("p", expected));
  }

  static List<Arguments> refusals() {
    return List.of(
        Arguments.of("type: text", "x".repeat(10_001), "a text of at most 10000 characters"),
        Arguments.of("type: text, allowed: [day, week]", "weak", "one of day, week."),
        Arguments.of("type: text, allowed: [day, week]", "weak", "Did you mean 'week'?"),
        Arguments.of("type: integer", "", "a whole number such as 42"),
        Arguments.of("type: integer", "1.0", "a whole number such as 42"),
        Arguments.of("type: integer", "+1", "a whole number such as 42"),
        Arguments.of("type: integer", " 1", "a whole number such as 42"),
        Arguments.of("type: integer", "١", "a whole number such as 42"),
        Arguments.of("type: integer", "9223372036854775808", "to 9223372036854775807"),
        Arguments.of("type: integer, minimum: 1, maximum: 10", "0", "a value from 1 to 10"),
        Arguments.of("type: integer, minimum: 1, maximum: 10", "11", "a value from 1 to 10"),
        Arguments.of("type: integer, maximum: 10", "11", "a value to 10"),
        Arguments.of("type: decimal", "1e5", "a decimal number such as 0.25"),
        Arguments.of("type: decimal", "NaN", "a decimal number such as 0.25"),
        Arguments.of("type: decimal", ".5", "a decimal number such as 0.25"),
        Arguments.of("type: decimal", "1" + "0".repeat(37) + ".5", "at most 38 digits"),
        Arguments.of("type: boolean", "TRUE", "true or false"),
        Arguments.of("type: boolean", "1", "true or false"),
        Arguments.of("type: date", "2026-02-29", "a day that the calendar has"),
        Arguments.of("type: date", "2026-2-9", "a date such as 2026-02-28"),
        Arguments.of("type: date", "2026-02-28T00:00", "a date such as 2026-02-28"),
        Arguments.of("type: date, minimum: 2026-01-01", "2025-12-31", "from 2026-01-01"),
        Arguments.of("type: week", "2026-W60", "an ISO week from W01 to W53, as 2026 has"),
        Arguments.of("type: week", "2025-W53", "an ISO week from W01 to W52, as 2025 has"),
        Arguments.of("type: week", "2026-W00", "an ISO week from W01 to W53"),
        Arguments.of("type: week", "2026-8", "an ISO week such as 2026-W08"),
        Arguments.of("type: week", "2026-w08", "an ISO week such as 2026-W08"),
        Arguments.of("type: week, maximum: 2026-W08", "2026-W09", "a value to 2026-W08"),
        Arguments.of("type: country", "CHN", "two letters of ISO 3166, such as CN"),
        Arguments.of("type: country", "中国", "two letters of ISO 3166, such as CN"),
        Arguments.of("type: country, allowed: [CN]", "US", "one of CN"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refusals")
  void a_value_of_another_kind_is_refused_with_name_type_found_and_expected(
      String parameter, String text, String expected) {
    TidemarkException problem = problemOf(query(parameter), Map.of("p", text));

    assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_PARAMETER);
    String type = parameter.replaceAll("type: (\\w+).*", "$1");
    String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
    assertThat(problem.detail())
        .startsWith("Parameter 'p' (%s) of q is '%s'; expected ".formatted(type, shown))
        .contains(expected);
  }

  @Test
  void a_missing_value_is_named_with_what_it_stands_for() {
    TidemarkException problem = problemOf(query("type: week"), Map.of());

    assertThat(problem.code()).isEqualTo(ErrorCode.MISSING_PARAMETER);
    assertThat(problem.detail())
        .isEqualTo(
            "Parameter 'p' (week) of q has no value and no default;"
                + " expected an ISO week such as 2026-W08: It.");
  }

  @Test
  void an_unknown_name_is_refused_with_the_nearest_one() {
    TidemarkException problem =
        problemOf(query("type: week"), Map.of("p", "2026-W08", "pp", "2026-W08"));

    assertThat(problem.code()).isEqualTo(ErrorCode.UNKNOWN_PARAMETER);
    assertThat(problem.detail())
        .isEqualTo("q has no parameter 'pp'; expected one of p. Did you mean 'p'?");
    assertThat(problem.candidates()).containsExactly("p");
  }

  @Test
  void a_query_string_is_decoded_as_forms_send_it() {
    assertThat(QueryString.parse("?a=x%20y+z&b=%E4%B8%AD&c="))
        .isEqualTo(Map.of("a", "x y z", "b", "中", "c", ""));
    assertThat(QueryString.parse("")).isEmpty();
    assertThat(problemOf(() -> QueryString.parse("a=%zz")).detail()).contains("broken % escape");
    assertThat(problemOf(() -> QueryString.parse("a=1&a=2")).detail()).contains("stands twice");
  }

  private static SavedQuery query(String parameter) {
    return Head.read("q", QueryFile.split("q.sql", TestingQueries.withParameter(parameter)));
  }

  private static TidemarkException problemOf(SavedQuery query, Map<String, String> given) {
    return problemOf(() -> Binding.values(query, given));
  }

  private static TidemarkException problemOf(Runnable deed) {
    TidemarkException problem = catchThrowableOfType(TidemarkException.class, deed::run);
    assertThat(problem).isNotNull();
    return problem;
  }
}
