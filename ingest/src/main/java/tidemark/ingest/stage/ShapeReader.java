package tidemark.ingest.stage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Tells text from binary, and XML, JSON and separated values apart, by their first characters. */
final class ShapeReader {
  private static final int HEAD_BYTES = 1 << 16;

  private ShapeReader() {}

  static Shape read(Path file, String name) throws IOException {
    byte[] head;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      head = in.readNBytes(HEAD_BYTES);
    }
    if (startsWith(head, "PAR1")) {
      return ParquetReader.shape(file, name);
    }
    if (isBinary(head)) {
      return new Shape.Other(binary(head));
    }
    String text =
        new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "");
    String start = text.stripLeading();
    if (start.isEmpty() && head.length < HEAD_BYTES) {
      throw FileFault.empty(name, "white space only");
    }
    String lower = start.substring(0, Math.min(start.length(), 4096)).toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return new Shape.Other("an HTML page");
    }
    if (start.startsWith("<")) {
      return XmlReader.shape(file, name);
    }
    requireUtf8(file, name);
    if (start.startsWith("{") || start.startsWith("[")) {
      return JsonReader.shape(file, name);
    }
    return CsvReader.shape(new String(head, StandardCharsets.UTF_8));
  }

  private static void requireUtf8(Path file, String name) throws IOException {
    Optional<Utf8.Fault> fault = Utf8.findFault(file);
    if (fault.isPresent()) {
      Utf8.Fault found = fault.get();
      throw FileFault.encoding(name, "UTF-8", found.line(), found.offset(), found.found());
    }
  }

  private static boolean startsWith(byte[] head, String magic) {
    return head.length >= magic.length()
        && new String(head, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
  }

  /** Control characters that no text of any encoding we read has. */
  private static boolean isBinary(byte[] head) {
    for (byte value : head) {
      if (value >= 0 && value < 0x20 && "\t\n\r\f\u001B".indexOf(value) < 0) {
        return true;
      }
    }
    return false;
  }

  private static String binary(byte[] head) {
    if (startsWith(head, "PK")) {
      return "a ZIP archive (or an office document, which is one)";
    }
    if (startsWith(head, "%PDF")) {
      return "a PDF document";
    }
    if (startsWith(head, "SQLite")) {
      return "an SQLite database";
    }
    if (head.length > 12 && new String(head, 8, 4, StandardCharsets.ISO_8859_1).equals("DUCK")) {
      return "a DuckDB database, which --attach NAME=FILE opens";
    }
    return "binary data";
  }
}
