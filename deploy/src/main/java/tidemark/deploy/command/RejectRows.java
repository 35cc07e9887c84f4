package tidemark.deploy.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.ingest.Reject;
import tidemark.sql.Column;
import tidemark.sql.Rows;
import tidemark.sql.Statistics;
import tidemark.sql.Way;

/** Refused rows as a result like any other, so that they print in every format. */
final class RejectRows implements Rows {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("batch", "BIGINT"),
          new Column("file", "VARCHAR"),
          new Column("row", "BIGINT"),
          new Column("column", "VARCHAR"),
          new Column("value", "VARCHAR"),
          new Column("reason", "VARCHAR"));

  private final List<Reject> rejects;
  private int index = -1;

  RejectRows(List<Reject> rejects) {
    this.rejects = List.copyOf(rejects);
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public boolean next() {
    index++;
    return index < rejects.size();
  }

  @Override
  public @Nullable Object value(int column) {
    Reject reject = rejects.get(index);
    return switch (column) {
      case 0 -> reject.batch();
      case 1 -> reject.file();
      case 2 -> reject.row().isPresent() ? reject.row().getAsLong() : null;
      case 3 -> reject.column().orElse(null);
      case 4 -> reject.value().orElse(null);
      case 5 -> reject.reason();
      default -> throw new IndexOutOfBoundsException(column);
    };
  }

  @Override
  public Statistics statistics() {
    return new Statistics(Way.TYPED, rejects.size(), Optional.empty(), 0, 0, 0, false);
  }

  @Override
  public void cancel() {
    // All rows are here already.
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
