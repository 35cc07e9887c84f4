package tidemark.ingest.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Tells XML, HTML, JSON and separated values apart, by their first characters. */
final class ShapeReader {
  private ShapeReader() {}

  /**
   * The shape of a text in UTF-8.
   *
   * @param head its first bytes
   */
  static Shape read(Path file, byte[] head, String name) throws IOException {
    String text = new String(head, StandardCharsets.UTF_8);
    String start = text.stripLeading();
    if (start.isEmpty() && file.toFile().length() == head.length) {
      throw FileFault.empty(name, "white space only");
    }
    String lower = start.substring(0, Math.min(start.length(), 4096)).toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return new Shape.Other("an HTML page");
    }
    if (start.startsWith("<")) {
      return XmlReader.shape(file, name);
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return JsonReader.shape(file, name);
    }
    return CsvReader.shape(text);
  }
}
