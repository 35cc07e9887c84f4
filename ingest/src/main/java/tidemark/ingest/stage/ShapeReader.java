package tidemark.ingest.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells XML, HTML, JSON and separated values apart, by their first characters. */
final class ShapeReader {
  /** After what XML's head and comments may put before it. */
  private static final Pattern HTML =
      Pattern.compile(
          "(?i)^(?:<\\?xml[^>]*>|<!--.{0,8192}?-->|\\s)*"
              + "<(?:!doctype\\s+html|html|head|body|script|meta)[\\s>]",
          Pattern.DOTALL);

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
    if (HTML.matcher(start).find()) {
      return new Shape.Html();
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
