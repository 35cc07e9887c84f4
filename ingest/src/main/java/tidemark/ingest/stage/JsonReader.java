package tidemark.ingest.stage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.TidemarkException;

/**
 * Reads JSON once from end to end: for its shape, and to name the very place where it stops being
 * JSON, which the engine's own reader doesn't. JSON lines are only looked at until the second one.
 */
final class JsonReader {
  private static final Pattern REPEATED = Pattern.compile("^Duplicate field '(.*)'$");

  /** Of a record that has a key twice it says so. */
  static final JsonFactory STRICT = factory(true);

  private static final JsonFactory LENIENT = factory(false);

  /** What services call the part of an answer that holds the records, or the part around it. */
  private static final Set<String> WRAPPERS =
      Set.of("data", "result", "results", "response", "payload", "body");

  private static final int WRAPPERS_MAX = 3;

  private JsonReader() {}

  private static JsonFactory factory(boolean isStrict) {
    return JsonFactory.builder()
        .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, isStrict)
        .streamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
        .build();
  }

  static Shape shape(Path file, String name) throws IOException {
    try {
      return shape(file, name, STRICT);
    } catch (JsonProcessingException e) {
      Optional<Shape> lines = repeatedKey(e).isPresent() ? lines(file, name) : Optional.empty();
      return lines.orElseThrow(() -> fault(name, e));
    }
  }

  /** A line with a key twice is refused by itself, and not with the file. */
  private static Optional<Shape> lines(Path file, String name) throws IOException {
    try {
      return Optional.of(shape(file, name, LENIENT))
          .filter(
              shape -> shape instanceof Shape.Json json && json.layout() == Shape.JsonLayout.LINES);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The key that a record has twice, where that is what the parser says. */
  static Optional<String> repeatedKey(JsonProcessingException e) {
    Matcher matcher = REPEATED.matcher(String.valueOf(e.getOriginalMessage()));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Shape shape(Path file, String name, JsonFactory factory) throws IOException {
    try (JsonParser parser = factory.createParser(file.toFile())) {
      JsonToken root = parser.nextToken();
      if (root == JsonToken.START_ARRAY) {
        Records records = records(parser);
        requireEnd(parser, name);
        if (records.isEmpty()) {
          throw FileFault.empty(name, "an empty JSON array");
        }
        return new Shape.Json(Shape.JsonLayout.ARRAY, Map.of(), "", records.fields());
      }
      if (root == JsonToken.START_OBJECT) {
        return object(parser, name);
      }
      return new Shape.Json(Shape.JsonLayout.SCALAR, Map.of(), "", Set.of());
    }
  }

  /**
   * Fields of the first record at a place.
   *
   * @param way keys from the root object to an array
   * @return empty where there is no array of records
   */
  static Set<String> fields(Path file, List<String> way) throws IOException {
    try (JsonParser parser = LENIENT.createParser(file.toFile())) {
      JsonToken token = parser.nextToken();
      for (String key : way) {
        if (token != JsonToken.START_OBJECT) {
          return Set.of();
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME && !parser.currentName().equals(key)) {
          parser.nextToken();
          parser.skipChildren();
        }
        if (parser.currentToken() != JsonToken.FIELD_NAME) {
          return Set.of();
        }
        token = parser.nextToken();
      }
      return token == JsonToken.START_ARRAY ? records(parser).fields() : Set.of();
    }
  }

  /** The way to the first array of records that lies in objects in the root object. */
  static Optional<List<String>> records(Path file) throws IOException {
    Deque<String> way = new ArrayDeque<>();
    try (JsonParser parser = LENIENT.createParser(file.toFile())) {
      parser.nextToken();
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.END_OBJECT) {
          way.pollLast();
        } else if (parser.currentToken() == JsonToken.FIELD_NAME) {
          String key = parser.currentName();
          JsonToken value = parser.nextToken();
          if (value == JsonToken.START_OBJECT) {
            way.addLast(key);
          } else if (value == JsonToken.START_ARRAY && !records(parser).fields().isEmpty()) {
            way.addLast(key);
            return Optional.of(List.copyOf(way));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Names the line where JSON lines stop being JSON, once the engine said that they do. */
  static TidemarkException locate(Path file, String name, Exception engine) {
    try (JsonParser parser = LENIENT.createParser(file.toFile())) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
    } catch (JsonProcessingException e) {
      return fault(name, e);
    } catch (IOException e) {
      return FileFault.unreadable(name, e);
    }
    return FileFault.malformed(name, "JSON", String.valueOf(engine.getMessage()));
  }

  private static Shape object(JsonParser parser, String name) throws IOException {
    Map<String, String> keys = new LinkedHashMap<>();
    String records = "";
    Set<String> fields = Set.of();
    Within within = Within.NOTHING;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      requireMore(parser, name);
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      requireMore(parser, name);
      keys.put(key, word(value));
      if (value == JsonToken.START_ARRAY) {
        Records found = records(parser);
        keys.put(key, found.isEmpty() ? Shape.Json.EMPTY_ARRAY : word(value));
        if (records.isEmpty() && !found.fields().isEmpty()) {
          records = key;
          fields = found.fields();
        }
      } else if (value == JsonToken.START_OBJECT && WRAPPERS.contains(key) && within.isNothing()) {
        within = within(parser, key, 1);
      } else {
        parser.skipChildren();
      }
    }
    if (records.isEmpty()) {
      records = within.way();
      fields = within.fields();
    }
    if (keys.isEmpty()) {
      throw FileFault.empty(name, "an empty JSON object");
    }
    JsonToken next = parser.nextToken();
    if (next == JsonToken.START_OBJECT) {
      return new Shape.Json(Shape.JsonLayout.LINES, Map.of(), "", keys.keySet());
    }
    if (next != null) {
      throw FileFault.malformed(
          name,
          "JSON",
          parser.currentTokenLocation().getLineNr(),
          parser.currentTokenLocation().getColumnNr(),
          "the object ended before, and nothing was expected after it");
    }
    return new Shape.Json(Shape.JsonLayout.OBJECT, keys, records, fields);
  }

  /**
   * Records inside an object.
   *
   * @param way keys with dots between; empty where there are none
   */
  private record Within(String way, Set<String> fields) {
    static final Within NOTHING = new Within("", Set.of());

    boolean isNothing() {
      return way.isEmpty();
    }
  }

  /** At the object's start; goes to its end. */
  private static Within within(JsonParser parser, String way, int depth) throws IOException {
    Within found = Within.NOTHING;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String inner = way + "." + parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY) {
        Set<String> fields = records(parser).fields();
        found = found.isNothing() && !fields.isEmpty() ? new Within(inner, fields) : found;
      } else if (value == JsonToken.START_OBJECT && found.isNothing() && depth < WRAPPERS_MAX) {
        found = within(parser, inner, depth + 1);
      } else {
        parser.skipChildren();
      }
    }
    return found;
  }

  /**
   * What an array holds.
   *
   * @param fields those of the first element, if it's an object
   */
  private record Records(boolean isEmpty, Set<String> fields) {}

  /** At the array's start; goes to its end. */
  private static Records records(JsonParser parser) throws IOException {
    Set<String> fields = new LinkedHashSet<>();
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        fields.add(parser.currentName());
        parser.nextToken();
        parser.skipChildren();
      }
    } else if (first != null && first.isStructStart()) {
      parser.skipChildren();
    }
    if (first != JsonToken.END_ARRAY) {
      JsonToken next = parser.nextToken();
      while (next != null && next != JsonToken.END_ARRAY) {
        parser.skipChildren();
        next = parser.nextToken();
      }
    }
    return new Records(first == JsonToken.END_ARRAY, fields);
  }

  private static void requireEnd(JsonParser parser, String name) throws IOException {
    if (parser.nextToken() != null) {
      throw FileFault.malformed(
          name,
          "JSON",
          parser.currentTokenLocation().getLineNr(),
          parser.currentTokenLocation().getColumnNr(),
          "the array ended before, and nothing was expected after it");
    }
  }

  private static void requireMore(JsonParser parser, String name) {
    if (parser.currentToken() == null) {
      throw FileFault.malformed(
          name,
          "JSON",
          parser.currentLocation().getLineNr(),
          parser.currentLocation().getColumnNr(),
          "it ends in the middle of a record");
    }
  }

  private static String word(@Nullable JsonToken token) {
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT -> "object";
      case START_ARRAY -> "array";
      case VALUE_STRING -> "string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
      case VALUE_TRUE, VALUE_FALSE -> "boolean";
      default -> "null";
    };
  }

  private static TidemarkException fault(String name, JsonProcessingException e) {
    String said = String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ");
    // The parser speaks of its own settings.
    String why =
        e instanceof StreamConstraintsException
            ? "it goes deeper or is longer than any record is: " + said.replaceAll(", from .*", ")")
            : said.replaceAll(": enable `.*", ", which JSON doesn't have");
    JsonLocation at = e.getLocation();
    return at == null
        ? FileFault.malformed(name, "JSON", why)
        : FileFault.malformed(name, "JSON", at.getLineNr(), at.getColumnNr(), why);
  }
}
