package tidemark.api.wire;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tidemark.sql.Rows;

/**
 * Rows as RFC 4180: header, CRLF, quotes where needed. Null is an empty field and the empty text is
 * {@code ""}, so that both survive the way. Stateless. Thread-safe.
 */
final class CsvRows {
  private static final int BUFFER_CHARACTERS = 16_384;
  private static final String END_OF_LINE = "\r\n";

  private CsvRows() {}

  static void write(Rows rows, OutputStream out) throws IOException {
    Writer csv =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER_CHARACTERS);
    int width = rows.columns().size();
    for (int i = 0; i < width; i++) {
      csv.write(i == 0 ? "" : ",");
      writeText(rows.columns().get(i).name(), csv);
    }
    csv.write(END_OF_LINE);
    while (rows.next()) {
      for (int i = 0; i < width; i++) {
        if (i > 0) {
          csv.write(',');
        }
        writeValue(rows.value(i), csv);
      }
      csv.write(END_OF_LINE);
    }
    csv.flush();
  }

  private static void writeValue(@Nullable Object value, Writer csv) throws IOException {
    if (value == null) {
      return;
    }
    if (value instanceof Number || value instanceof Boolean) {
      csv.write(JsonValue.scalar(value));
    } else {
      writeText(JsonValue.plainText(value), csv);
    }
  }

  private static void writeText(String text, Writer csv) throws IOException {
    if (!needsQuotes(text)) {
      csv.write(text);
      return;
    }
    csv.write('"');
    csv.write(text.replace("\"", "\"\""));
    csv.write('"');
  }

  private static boolean needsQuotes(String text) {
    if (text.isEmpty()) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
