package tidemark.sql.dialect.trino;

import tidemark.sql.dialect.Unwritable;

/** What has no text with DuckDB's meaning. Stateless. */
final class Refusals {
  private Refusals() {}

  /** The place is added by the dialect, which knows the call. */
  static Unwritable no(String construct) {
    return new Unwritable(construct, -1);
  }
}
