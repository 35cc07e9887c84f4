package tidemark.api.watches;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A request's body, an object of known fields. Immutable. */
record JsonBody(JsonNode root) {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  /**
   * @throws TidemarkException INVALID_REQUEST
   */
  static JsonBody read(InputStream body, List<String> fields) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw TidemarkException.of(
          ErrorCode.INVALID_REQUEST, "The body is no JSON: " + e.getOriginalMessage() + ".", e);
    }
    if (root == null || !root.isObject()) {
      throw invalid("The body is no object; expected one with " + String.join(", ", fields) + ".");
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

  static TidemarkException invalid(String message) {
    return TidemarkException.of(ErrorCode.INVALID_REQUEST, message);
  }

  Optional<String> text(String field) {
    JsonNode value = root.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw invalid("The field '%s' is %s; expected a text.".formatted(field, value));
    }
    return Optional.of(value.asText());
  }

  String require(String field, String expected) {
    return text(field)
        .orElseThrow(
            () -> invalid("The body has no field '%s'; expected %s.".formatted(field, expected)));
  }

  Optional<Long> number(String field) {
    JsonNode value = root.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw invalid("The field '%s' is %s; expected a whole number.".formatted(field, value));
    }
    return Optional.of(value.asLong());
  }

  Optional<Instant> time(String field) {
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
}
