package tidemark.ingest.stage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tidemark.warehouse.script.Quoted;

/**
 * What a file looks like from outside, before its kind is known: enough to choose a connector, and
 * to tell the user what was seen where none fits. Immutable.
 */
public sealed interface Shape {
  /** What was seen, in words that follow "it holds". */
  String describe();

  /** The format's name, such as JSON. */
  String format();

  /** Names of the columns or fields; empty where there are none. */
  default List<String> columns() {
    return List.of();
  }

  /**
   * Separated values.
   *
   * @param header column names as written, blanks at the ends cut
   * @param linesBefore lines above the header
   * @param container what they were found in, such as the sheet of a workbook
   * @param proof what is known of all values; empty where they are texts of any kind
   */
  record Csv(
      char delimiter, List<String> header, int linesBefore, String container, Optional<Proof> proof)
      implements Shape {
    static final String PLAIN = "separated values";

    /**
     * What a look at every byte found.
     *
     * @param types for each column the engine's type that nothing in it is misread by
     * @param hasSpaces false where no value has white space in it
     * @param meanLineBytes from 1
     */
    record Proof(List<String> types, boolean hasSpaces, long meanLineBytes) {
      Proof {
        types = List.copyOf(types);
      }
    }

    public Csv {
      header = List.copyOf(header);
    }

    Csv(char delimiter, List<String> header, int linesBefore, String container) {
      this(delimiter, header, linesBefore, container, Optional.empty());
    }

    /** A text of its own that begins with the header. */
    public Csv(char delimiter, List<String> header) {
      this(delimiter, header, 0, PLAIN);
    }

    Csv proven(Proof found) {
      return new Csv(delimiter, header, linesBefore, container, Optional.of(found));
    }

    /** Whether it is a text of its own, and no sheet. */
    boolean isPlain() {
      return container.equals(PLAIN);
    }

    public boolean has(String... columns) {
      return header.containsAll(List.of(columns));
    }

    @Override
    public List<String> columns() {
      return header;
    }

    @Override
    public String format() {
      return container;
    }

    @Override
    public String describe() {
      return header.size() == 1 && isPlain()
          ? "a text that begins with the line \"" + cut(header.get(0)) + "\""
          : container + " with the columns " + cut(String.join(", ", header));
    }
  }

  /**
   * An Excel workbook of several sheets, none of which was named.
   *
   * @param sheets names of those that hold something, in their order
   */
  record Excel(List<String> sheets) implements Shape {
    public Excel {
      sheets = List.copyOf(sheets);
    }

    @Override
    public String format() {
      return "Excel";
    }

    @Override
    public String describe() {
      return "an Excel workbook with the sheets " + cut(String.join(", ", sheets));
    }
  }

  /**
   * JSON.
   *
   * @param layout how the records lie in it
   * @param keys the root object's keys in order, each with the kind of its value: object, array,
   *     string, number, boolean, null; empty for an array
   * @param records the key of the root's first array of objects; empty for an array at the root
   * @param fields keys of the first record: of the first array, or of the first line
   * @param types of JSON lines of the plainest kind for each key the engine's type that nothing of
   *     it is misread by; empty where that isn't known
   */
  record Json(
      JsonLayout layout,
      Map<String, String> keys,
      String records,
      Set<String> fields,
      Optional<Map<String, String>> types)
      implements Shape {
    /** The word for an array of nothing among the kinds of values. */
    static final String EMPTY_ARRAY = "empty array";

    public Json {
      keys = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(keys));
      fields = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(fields));
      types = types.map(Map::copyOf);
    }

    Json(JsonLayout layout, Map<String, String> keys, String records, Set<String> fields) {
      this(layout, keys, records, fields, Optional.empty());
    }

    Json proven(Map<String, String> found) {
      return new Json(layout, keys, records, fields, Optional.of(found));
    }

    @Override
    public List<String> columns() {
      // An object without records is a record itself: a single JSON line.
      boolean isRecord = layout == JsonLayout.OBJECT && records.isEmpty();
      return List.copyOf(isRecord ? keys.keySet() : fields);
    }

    public boolean hasKeys(String... names) {
      return keys.keySet().containsAll(List.of(names));
    }

    /** The engine's path to a place in the root: a key of it, else keys with dots between. */
    String path(String place) {
      return "$"
          + way(place).stream()
              .map(key -> "." + Quoted.identifier(key))
              .collect(Collectors.joining());
    }

    /** The keys from the root to a place; none to the root itself. */
    List<String> way(String place) {
      if (place.isEmpty()) {
        return List.of();
      }
      return keys.containsKey(place) ? List.of(place) : List.of(place.split("\\.", -1));
    }

    /** Whether it has a place for records, and none in it. */
    public boolean isHollow() {
      return fields.isEmpty() && keys.containsValue(EMPTY_ARRAY) && !keys.containsValue("array");
    }

    /** Whether the root has an array by that name, be it empty. */
    public boolean hasArray(String key) {
      return List.of("array", EMPTY_ARRAY).contains(keys.getOrDefault(key, ""));
    }

    public boolean hasFields(String... names) {
      return fields.containsAll(List.of(names));
    }

    @Override
    public String format() {
      return "JSON";
    }

    @Override
    public String describe() {
      String first =
          fields.isEmpty() ? "" : " whose first has the fields " + cut(String.join(", ", fields));
      return switch (layout) {
        case ARRAY -> "a JSON array" + first;
        case LINES -> "JSON lines, records" + first;
        case OBJECT ->
            "a JSON object with the keys "
                + cut(String.join(", ", keys.keySet()))
                + (records.isEmpty() ? "" : ", and records in '" + records + "'" + first);
        case SCALAR -> "a single JSON value";
      };
    }
  }

  /** How JSON records lie in a file. */
  enum JsonLayout {
    ARRAY,
    OBJECT,
    LINES,
    SCALAR
  }

  /** XML, by its root element. */
  record Xml(String root, String namespace) implements Shape {
    @Override
    public String format() {
      return "XML";
    }

    @Override
    public String describe() {
      return "XML with the root element <" + cut(root) + ">";
    }
  }

  /** A web page. */
  record Html() implements Shape {
    @Override
    public String format() {
      return "HTML";
    }

    @Override
    public String describe() {
      return "an HTML page";
    }
  }

  /** A PDF document. */
  record Pdf() implements Shape {
    @Override
    public String format() {
      return "PDF";
    }

    @Override
    public String describe() {
      return "a PDF document";
    }
  }

  /** Parquet, by its columns. */
  record Parquet(List<String> columns) implements Shape {
    public Parquet {
      columns = List.copyOf(columns);
    }

    @Override
    public String format() {
      return "Parquet";
    }

    @Override
    public String describe() {
      return "Parquet with the columns " + cut(String.join(", ", columns));
    }
  }

  /** Anything else. */
  record Other(String what) implements Shape {
    @Override
    public String format() {
      return what;
    }

    @Override
    public String describe() {
      return what;
    }
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 200 ? line : line.substring(0, 200) + "…";
  }
}
