/**
 * The plain form of each kind: CSV, JSON or Parquet of a user's own, its columns known by generous
 * {@link tidemark.ingest.plain.Aliases}. What no other connector recognises is tried here. Entry:
 * {@link tidemark.ingest.plain.Plain}.
 */
@NullMarked
package tidemark.ingest.plain;

import org.jspecify.annotations.NullMarked;
