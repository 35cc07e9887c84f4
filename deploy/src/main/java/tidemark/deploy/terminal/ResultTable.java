package tidemark.deploy.terminal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A result's JSON as an aligned table. Reads the wire format rather than rows, so that a server and
 * an open file look the same. Widths come from the first rows; the others stream past.
 *
 * <p>One thread at a time.
 */
public final class ResultTable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonFactory FACTORY = JSON.getFactory();
  private static final int MEASURED_ROWS = 1_000;
  private static final String GAP = "  ";
  private static final int NARROWEST = 8;
  private static final Pattern NUMBER =
      Pattern.compile("(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL)(\\(.*)?");

  private final PrintStream out;
  private final OptionalInt screenWidth;
  private final List<String> names = new ArrayList<>();
  private final List<Boolean> numbers = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();
  private final List<List<String>> measured = new ArrayList<>();
  private boolean headPrinted;

  /**
   * @param screenWidth where given, wide columns are cut so that a row fits
   */
  public ResultTable(PrintStream out, OptionalInt screenWidth) {
    this.out = out;
    this.screenWidth = screenWidth;
  }

  /** Prints the whole result and returns the line that sums it up. */
  public String print(InputStream wire) throws IOException {
    JsonNode statistics = JSON.createObjectNode();
    try (JsonParser json = FACTORY.createParser(wire)) {
      json.setCodec(JSON);
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new EOFException("the statement failed before its first row");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "columns" -> columns(json.readValueAsTree());
          case "rows" -> rows(json);
          case "statistics" -> statistics = json.readValueAsTree();
          default -> json.skipChildren();
        }
      }
    }
    flush();
    return footer(statistics);
  }

  private void columns(JsonNode columns) {
    for (JsonNode column : columns) {
      String name = DisplayText.plain(column.path("name").asText());
      names.add(name);
      numbers.add(NUMBER.matcher(column.path("type").asText()).matches());
      widths.add(DisplayText.width(name));
    }
  }

  private void rows(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.START_ARRAY) {
      List<String> row = new ArrayList<>(names.size());
      while (json.nextToken() != JsonToken.END_ARRAY) {
        row.add(cell(json));
      }
      if (headPrinted) {
        printRow(row);
      } else {
        measured.add(row);
        if (measured.size() == MEASURED_ROWS) {
          flush();
        }
      }
    }
  }

  private static String cell(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return "NULL";
    }
    if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
      JsonNode nested = json.readValueAsTree();
      return DisplayText.plain(nested.toString());
    }
    return DisplayText.plain(json.getText());
  }

  private void flush() {
    if (headPrinted) {
      return;
    }
    headPrinted = true;
    for (List<String> row : measured) {
      for (int i = 0; i < row.size(); i++) {
        widths.set(i, Math.max(widths.get(i), DisplayText.width(row.get(i))));
      }
    }
    shrink();
    printRow(names);
    out.println(widths.stream().map("─"::repeat).collect(Collectors.joining(GAP)));
    measured.forEach(this::printRow);
    measured.clear();
  }

  /** Takes from the widest text column until a row fits, as long as that leaves it readable. */
  private void shrink() {
    if (screenWidth.isEmpty()) {
      return;
    }
    int excess = totalWidth() - screenWidth.getAsInt();
    while (excess > 0) {
      int widest = -1;
      for (int i = 0; i < widths.size(); i++) {
        boolean cuttable = !numbers.get(i) && widths.get(i) > NARROWEST;
        if (cuttable && (widest < 0 || widths.get(i) > widths.get(widest))) {
          widest = i;
        }
      }
      if (widest < 0) {
        return;
      }
      widths.set(widest, widths.get(widest) - 1);
      excess--;
    }
  }

  private int totalWidth() {
    return widths.stream().mapToInt(Integer::intValue).sum()
        + GAP.length() * Math.max(0, widths.size() - 1);
  }

  private void printRow(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      if (i > 0) {
        line.append(GAP);
      }
      String cell =
          screenWidth.isPresent() && !numbers.get(i)
              ? DisplayText.cut(row.get(i), widths.get(i))
              : row.get(i);
      if (numbers.get(i)) {
        line.append(DisplayText.padLeft(cell, widths.get(i)));
      } else {
        line.append(DisplayText.padRight(cell, widths.get(i)));
      }
    }
    out.println(line.toString().stripTrailing());
  }

  private static String footer(JsonNode statistics) {
    long rows = statistics.path("rowCount").asLong();
    double millis =
        statistics.path("translateMillis").asDouble() + statistics.path("engineMillis").asDouble();
    return String.format(
        Locale.ROOT,
        "%d %s in %.0f ms%s",
        rows,
        rows == 1 ? "row" : "rows",
        millis,
        statistics.path("truncated").asBoolean() ? " (cut there: aggregate, or add LIMIT)" : "");
  }
}
