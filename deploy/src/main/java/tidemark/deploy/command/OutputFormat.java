package tidemark.deploy.command;

import tidemark.api.wire.ResultFormat;

/** How a command prints rows. Immutable. */
enum OutputFormat {
  /** Aligned, for people; summed up on standard error. */
  TABLE,
  /** As the server's. */
  CSV,
  /** As the server's. */
  JSON;

  /** What is asked of the session: tables are made from JSON. */
  ResultFormat wire() {
    return this == CSV ? ResultFormat.CSV : ResultFormat.JSON;
  }
}
