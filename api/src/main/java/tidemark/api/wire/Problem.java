package tidemark.api.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A failure as RFC 9457 tells it. Immutable.
 *
 * @param status the HTTP status; the code's own, but for addresses that exist for another method or
 *     type
 * @param instance the address that was asked
 * @param line in the statement, from 1
 * @param column in the line, from 1
 * @param candidates nearest valid names, best first
 * @param id what to look for in the log; only where it is our mistake
 */
public record Problem(
    ErrorCode code,
    int status,
    String detail,
    String instance,
    OptionalInt line,
    OptionalInt column,
    List<String> candidates,
    Optional<String> id) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final JsonFactory FACTORY = new JsonFactory();

  public Problem {
    candidates = List.copyOf(candidates);
  }

  public static Problem of(TidemarkException failure, String instance) {
    return new Problem(
        failure.code(),
        failure.code().httpStatus(),
        failure.detail(),
        instance,
        failure.line(),
        failure.column(),
        failure.candidates(),
        Optional.empty());
  }

  public static Problem of(ErrorCode code, int status, String detail, String instance) {
    return new Problem(
        code,
        status,
        detail,
        instance,
        OptionalInt.empty(),
        OptionalInt.empty(),
        List.of(),
        Optional.empty());
  }

  /** A mistake of ours; its cause stands in the log under the id, and is not told to strangers. */
  public static Problem internal(String id, String instance) {
    return new Problem(
        ErrorCode.INTERNAL,
        ErrorCode.INTERNAL.httpStatus(),
        "The server failed to answer. The log has the cause under " + id + ".",
        instance,
        OptionalInt.empty(),
        OptionalInt.empty(),
        List.of(),
        Optional.of(id));
  }

  /** The code in words, such as {@code Unknown column}. */
  public String title() {
    String words = code.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  public String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter throws none
    }
    return text.toString();
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "urn:tidemark:error:" + code.name());
    json.writeStringField("title", title());
    json.writeNumberField("status", status);
    json.writeStringField("detail", detail);
    json.writeStringField("instance", instance);
    json.writeStringField("code", code.name());
    json.writeNumberField("number", code.number());
    json.writeStringField("help", code.help());
    if (line.isPresent()) {
      json.writeNumberField("line", line.getAsInt());
    }
    if (column.isPresent()) {
      json.writeNumberField("column", column.getAsInt());
    }
    if (!candidates.isEmpty()) {
      json.writeArrayFieldStart("candidates");
      for (String candidate : candidates) {
        json.writeString(candidate);
      }
      json.writeEndArray();
    }
    if (id.isPresent()) {
      json.writeStringField("id", id.get());
    }
    json.writeEndObject();
  }
}
