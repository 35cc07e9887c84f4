package tidemark.api.wire;

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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A request's body, an object of known fields. Decimals keep their digits. Immutable. */
public record JsonBody(JsonNode root) {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build()
          .readerFor(JsonNode.class);

  /**
   * @param fields those that there may be; the first one is needed
   * @throws TidemarkException INVALID_REQUEST where it isn't such an object, with line and column
   *     where it is no JSON
   */
  public static JsonBody read(InputStream body, List<String> fields) throws IOException {
    JsonNode root = parse(body, fields.get(0));
    if (!root.isObject()) {
      throw invalid(
          "The body is %s; expected an object with a field '%s'."
              .formatted(kind(root), fields.get(0)));
    }
    var unknown = new TreeSet<String>();
    root.fieldNames().forEachRemaining(unknown::add);
    fields.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw invalid(
          "The body has a field '%s', which is none of %s."
              .formatted(unknown.first(), String.join(", ", fields)));
    }
    return new JsonBody(root);
  }

  private static JsonNode parse(InputStream body, String needed) throws IOException {
    try {
      JsonNode root = JSON.readTree(body);
      if (root == null || root.isMissingNode()) {
        throw invalid(
            "The body is empty; expected a JSON object with a field '%s'.".formatted(needed));
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

  public static TidemarkException invalid(String message) {
    return TidemarkException.of(ErrorCode.INVALID_REQUEST, message);
  }

  /** A field's value; missing where there is none. */
  public JsonNode value(String field) {
    return root.path(field);
  }

  private Optional<JsonNode> present(String field) {
    return Optional.of(value(field)).filter(value -> !value.isMissingNode() && !value.isNull());
  }

  /**
   * @throws TidemarkException INVALID_REQUEST where it is no text
   */
  public Optional<String> text(String field) {
    return present(field)
        .map(
            value -> {
              if (!value.isTextual()) {
                throw invalid(
                    "The field '%s' is %s; expected a text.".formatted(field, kind(value)));
              }
              return value.textValue();
            });
  }

  /**
   * @param expected what the field holds, for who left it out
   * @throws TidemarkException INVALID_REQUEST where it isn't there, or no text
   */
  public String require(String field, String expected) {
    return text(field)
        .orElseThrow(
            () -> invalid("The body has no field '%s'; expected %s.".formatted(field, expected)));
  }

  /**
   * @throws TidemarkException INVALID_REQUEST where it is no whole number from the least one on
   */
  public OptionalLong number(String field, long least) {
    Optional<JsonNode> present = present(field);
    if (present.isEmpty()) {
      return OptionalLong.empty();
    }
    JsonNode value = present.get();
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < least) {
      throw invalid(
          "The field '%s' is %s; expected a whole number from %d.".formatted(field, value, least));
    }
    return OptionalLong.of(value.longValue());
  }

  /**
   * Whether it is true; false where it isn't there.
   *
   * @throws TidemarkException INVALID_REQUEST where it is no boolean
   */
  public boolean flag(String field) {
    Optional<JsonNode> present = present(field);
    if (present.isPresent() && !present.get().isBoolean()) {
      throw invalid(
          "The field '%s' is %s; expected true or false.".formatted(field, present.get()));
    }
    return present.isPresent() && present.get().booleanValue();
  }

  /**
   * @throws TidemarkException INVALID_REQUEST where it is no time of ISO 8601
   */
  public Optional<Instant> time(String field) {
    return text(field)
        .map(
            text -> {
              try {
                return Instant.parse(text);
              } catch (DateTimeParseException e) {
                throw invalid(
                    "The field '%s' is '%s'; expected a time such as 2026-02-23T10:00:00Z."
                        .formatted(field, text));
              }
            });
  }

  /** A value's kind, in words. */
  public static String kind(JsonNode value) {
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
}
