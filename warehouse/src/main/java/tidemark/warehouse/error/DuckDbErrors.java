package tidemark.warehouse.error;

import java.sql.SQLException;

/** DuckDB's failures in our words. Stateless. Thread-safe. */
public final class DuckDbErrors {
  private DuckDbErrors() {}

  /** Without the statement's text: no line or column. */
  public static TidemarkException of(SQLException failure) {
    return of(failure, "");
  }

  /**
   * @param statement the text that was sent, against which positions are counted
   */
  public static TidemarkException of(SQLException failure, String statement) {
    return TidemarkException.of(
        ErrorCode.INVALID_STATEMENT, String.valueOf(failure.getMessage()), failure);
  }
}
