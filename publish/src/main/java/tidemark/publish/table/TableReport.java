package tidemark.publish.table;

import java.util.Optional;

/**
 * What became of a table. Immutable.
 *
 * @param state created, written, described (comments or columns alone), or unchanged
 * @param rows that it has now
 * @param partitions that it has now
 * @param partitionsWritten those that were written anew or removed
 * @param note what the user should know of it
 */
public record TableReport(
    String table,
    String state,
    long rows,
    int partitions,
    int partitionsWritten,
    long rowsWritten,
    long bytesWritten,
    Optional<String> note) {
  public static final String CREATED = "created";
  public static final String WRITTEN = "written";
  public static final String DESCRIBED = "described";
  public static final String UNCHANGED = "unchanged";
}
