package tidemark.api.sql;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build()
          .readerFor(JsonNode.class);

  /**
   * Reads a body.
   *
   * @throws TidemarkException INVALID_REQUEST where it isn't the object expected, INVALID_PARAMETER
   *     where a value of {@code params} can't be one
   */
  static SqlRequest read(InputStream body) throws IOException {
    JsonNode root = parse(body);
    if (!root.isObject()) {
      throw invalid("The body is " + kind(root) + "; expected an object with a field 'sql'.");
    }
    var unknown = new TreeSet<String>();
    root.fieldNames().forEachRemaining(unknown::add);
    FIELDS.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw invalid(
          "The body has a field '%s', which is none of %s."
              .formatted(unknown.first(), String.join(", ", FIELDS)));
    }
    String sql =
        text(root, "sql")
            .orElseThrow(() -> invalid("The body has no field 'sql'; expected a statement there."));
    JsonNode params = root.path("params");
    return new SqlRequest(
        new Question(
            sql,
            positional(params),
            named(params),
            text(root, "catalog"),
            text(root, "schema"),
            way(root),
            positive(root, "maxRows"),
            timeout(root)),
        format(root),
        asOf(root));
  }

  private static AsOf asOf(JsonNode root) {
    JsonNode version = root.path("as_of");
    return new AsOf(version.isIntegralNumber() ? version.asText() : text(root, "as_of").orElse(""));
  }

  private static JsonNode parse(InputStream body) throws IOException {
    try {
      JsonNode root = JSON.readTree(body);
      if (root == null || root.isMissingNode()) {
        throw invalid("The body is empty; expected a JSON object with a field 'sql'.");
      }
      return root;
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      throw TidemarkException.of(
          ErrorCode.INVALID_REQUEST,
          "The body is no JSON: %s%s."
              .formatted(
                  e.getOriginalMessage(),
                  place == null
                      ? ""
                      : " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr())),
          e);
    }
  }

  private static Optional<String> text(JsonNode root, String field) {
    JsonNode value = root.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw invalid("The field '%s' is %s; expected a text.".formatted(field, kind(value)));
    }
    return Optional.of(value.textValue());
  }

  private static OptionalLong positive(JsonNode root, String field) {
    JsonNode value = root.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return OptionalLong.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 1) {
      throw invalid(
          "The field '%s' is %s; expected a whole number above 0.".formatted(field, value));
    }
    return OptionalLong.of(value.longValue());
  }

  private static Optional<Duration> timeout(JsonNode root) {
    OptionalLong millis = positive(root, "timeoutMillis");
    return millis.isPresent()
        ? Optional.of(Duration.ofMillis(millis.getAsLong()))
        : Optional.empty();
  }

  private static Way way(JsonNode root) {
    String name = text(root, "path").orElse("auto");
    return Stream.of(Way.values())
        .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                invalid(
                    "The field 'path' is '%s'; expected auto, planned or typed.".formatted(name)));
  }

  private static Optional<ResultFormat> format(JsonNode root) {
    return text(root, "format").map(Answers::format);
  }

  private static List<@Nullable Object> positional(JsonNode params) {
    List<@Nullable Object> values = new ArrayList<>();
    if (params.isArray()) {
      for (JsonNode value : params) {
        values.add(value(Integer.toString(values.size() + 1), value));
      }
    } else if (!params.isObject() && !params.isMissingNode() && !params.isNull()) {
      throw invalid(
          "The field 'params' is %s; expected an array for ? or an object for $name."
              .formatted(kind(params)));
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
                  .formatted(name, kind(value)));
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

  private static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case STRING -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "a boolean";
      case NULL -> "null";
      case BINARY, MISSING, POJO -> "missing";
    };
  }

  private static TidemarkException invalid(String detail) {
    return TidemarkException.of(ErrorCode.INVALID_REQUEST, detail);
  }
}
