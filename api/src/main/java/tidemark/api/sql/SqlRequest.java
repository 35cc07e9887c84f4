package tidemark.api.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidemark.api.wire.JsonBody;
import tidemark.api.wire.ResultFormat;
import tidemark.sql.Question;
import tidemark.sql.Way;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.history.AsOf;

/**
 * The body of a request for a statement. Immutable.
 *
 * @param format empty where the body leaves it to the Accept header
 * @param asOf the state of the data that is asked
 */
record SqlRequest(Question question, Optional<ResultFormat> format, AsOf asOf) {
  private static final int DECIMAL_DIGITS = 38;

  private static final List<String> FIELDS =
      List.of(
          "sql",
          "params",
          "catalog",
          "schema",
          "path",
          "format",
          "maxRows",
          "timeoutMillis",
          "as_of");

  /**
   * Reads a body.
   *
   * @throws TidemarkException INVALID_REQUEST where it isn't the object expected, INVALID_PARAMETER
   *     where a value of {@code params} can't be one
   */
  static SqlRequest read(InputStream body) throws IOException {
    JsonBody json = JsonBody.read(body, FIELDS);
    String sql = json.require("sql", "a statement there");
    JsonNode params = json.value("params");
    return new SqlRequest(
        new Question(
            sql,
            positional(params),
            named(params),
            json.text("catalog"),
            json.text("schema"),
            way(json),
            json.number("maxRows", 1),
            timeout(json),
            AsOf.NOW),
        json.text("format").map(Answers::format),
        asOf(json));
  }

  private static AsOf asOf(JsonBody json) {
    JsonNode version = json.value("as_of");
    return new AsOf(version.isIntegralNumber() ? version.asText() : json.text("as_of").orElse(""));
  }

  private static Optional<Duration> timeout(JsonBody json) {
    OptionalLong millis = json.number("timeoutMillis", 1);
    return millis.isPresent()
        ? Optional.of(Duration.ofMillis(millis.getAsLong()))
        : Optional.empty();
  }

  private static Way way(JsonBody json) {
    String name = json.text("path").orElse("auto");
    return Stream.of(Way.values())
        .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                JsonBody.invalid(
                    "The field 'path' is '%s'; expected auto, planned or typed.".formatted(name)));
  }

  private static List<@Nullable Object> positional(JsonNode params) {
    List<@Nullable Object> values = new ArrayList<>();
    if (params.isArray()) {
      for (JsonNode value : params) {
        values.add(value(Integer.toString(values.size() + 1), value));
      }
    } else if (!params.isObject() && !params.isMissingNode() && !params.isNull()) {
      throw JsonBody.invalid(
          "The field 'params' is %s; expected an array for ? or an object for $name."
              .formatted(JsonBody.kind(params)));
    }
    return values;
  }

  private static Map<String, @Nullable Object> named(JsonNode params) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (params.isObject()) {
      for (Map.Entry<String, JsonNode> entry : params.properties()) {
        values.put(entry.getKey(), value(entry.getKey(), entry.getValue()));
      }
    }
    return values;
  }

  private static @Nullable Object value(String name, JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL -> null;
      case BOOLEAN -> value.booleanValue();
      case STRING -> value.textValue();
      case NUMBER -> number(value);
      case ARRAY -> list(name, value);
      case OBJECT, BINARY, MISSING, POJO ->
          throw TidemarkException.of(
              ErrorCode.INVALID_PARAMETER,
              "The parameter '%s' is %s; expected a text, a number, a boolean, null or an array of those."
                  .formatted(name, JsonBody.kind(value)));
    };
  }

  private static List<@Nullable Object> list(String name, JsonNode array) {
    List<@Nullable Object> values = new ArrayList<>();
    for (JsonNode element : array) {
      values.add(value(name, element));
    }
    return values;
  }

  /** A number as the engine would read it in a statement: what no decimal holds is a double. */
  private static Object number(JsonNode value) {
    if (value.isIntegralNumber()) {
      return value.canConvertToLong() ? value.longValue() : value.bigIntegerValue();
    }
    BigDecimal decimal = value.decimalValue();
    boolean held =
        decimal.scale() >= 0 && Math.max(decimal.precision(), decimal.scale()) <= DECIMAL_DIGITS;
    return held ? decimal : value.doubleValue();
  }
}
