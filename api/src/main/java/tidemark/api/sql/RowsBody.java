package tidemark.api.sql;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import tidemark.api.wire.ResultFormat;
import tidemark.sql.Rows;

/**
 * Rows on their way into a response. Owns the rows. The container holds back the first bytes, so
 * that a failure among them still becomes a problem; after that the only honest way to say that the
 * rest is missing is to cut the connection. One thread at a time.
 */
final class RowsBody implements StreamingOutput {
  private final Rows rows;
  private final ResultFormat format;
  private final Runnable cut;

  RowsBody(Rows rows, ResultFormat format, Runnable cut) {
    this.rows = rows;
    this.format = format;
    this.cut = cut;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    try (rows) {
      format.write(rows, out);
    } catch (IOException | RuntimeException e) {
      cut.run();
      throw e;
    }
  }
}
