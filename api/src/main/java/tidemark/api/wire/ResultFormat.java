package tidemark.api.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;
import tidemark.sql.Rows;

/** How rows are written. Immutable. */
public enum ResultFormat {
  /** One object: columns, rows, statistics. */
  JSON("application/json", "application/json") {
    @Override
    public void write(Rows rows, OutputStream out) throws IOException {
      JsonRows.write(rows, out);
    }
  },
  /** RFC 4180 with a header line. */
  CSV("text/csv", "text/csv; charset=utf-8") {
    @Override
    public void write(Rows rows, OutputStream out) throws IOException {
      CsvRows.write(rows, out);
    }
  };

  private final String mediaType;
  private final String contentType;

  ResultFormat(String mediaType, String contentType) {
    this.mediaType = mediaType;
    this.contentType = contentType;
  }

  /** The format of that name, in lower case as users type it; empty where there is none. */
  public static Optional<ResultFormat> parse(String name) {
    return Stream.of(values()).filter(format -> format.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The type without parameters, as in Accept. */
  public String mediaType() {
    return mediaType;
  }

  /** The type with parameters, as in Content-Type. */
  public String contentType() {
    return contentType;
  }

  /**
   * Writes all rows as they come, holding one at a time. Flushes {@code out} at the end and closes
   * neither.
   *
   * @throws tidemark.warehouse.error.TidemarkException where the engine fails; what was written
   *     until then is not a whole document
   */
  public abstract void write(Rows rows, OutputStream out) throws IOException;
}
