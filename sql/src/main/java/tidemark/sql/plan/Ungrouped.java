package tidemark.sql.plan;

/**
 * A subquery aggregates the rows of a query around it that was taken for one without groups. No
 * failure: that query is planned once more, with groups.
 */
final class Ungrouped extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Scope row;

  Ungrouped(Scope row) {
    super(null, null, false, false);
    this.row = row;
  }

  boolean isOf(Scope other) {
    return row == other;
  }
}
