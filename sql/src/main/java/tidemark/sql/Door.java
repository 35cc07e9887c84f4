package tidemark.sql;

import tidemark.warehouse.Warehouse;

/**
 * Answers statements over the warehouse, read-only. Borrows the warehouse: close it after the door.
 *
 * <p>Thread-safe.
 */
public final class Door implements AutoCloseable {
  private Door() {}

  public static Door open(Warehouse warehouse, Limits limits) {
    throw new UnsupportedOperationException();
  }

  /**
   * Runs a statement. EXPLAIN, DESCRIBE, SHOW TABLES and SUMMARIZE are statements too.
   *
   * @return rows that the caller closes
   * @throws tidemark.warehouse.error.TidemarkException with line, column and the nearest names
   *     where the text is at fault
   */
  public Rows run(Question question) {
    throw new UnsupportedOperationException();
  }

  /** Validates without running; the same errors as {@link #run}. */
  public Check check(Question question) {
    throw new UnsupportedOperationException();
  }

  /** Tells which way the statement takes and why. */
  public Explanation explain(Question question) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
