package tidemark.ingest;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A refused row and why; a row of {@code ops.reject}. Immutable.
 *
 * @param row the row or item in the file, from 1, the header not counted
 * @param kind as in {@link Kind#label()}; empty where an older version refused it
 * @param record the whole row, a JSON object by column; empty where an older version refused it
 * @param followedBy the load that replayed the row; empty while it waits to be mended
 */
public record Reject(
    long batch,
    String file,
    OptionalLong row,
    Optional<String> column,
    Optional<String> value,
    String reason,
    Optional<String> kind,
    Optional<String> record,
    OptionalLong followedBy) {}
