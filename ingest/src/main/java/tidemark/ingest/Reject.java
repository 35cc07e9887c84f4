package tidemark.ingest;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A refused row and why; a row of {@code ops.reject}. Immutable.
 *
 * @param row the row or item in the file, from 1, the header not counted
 */
public record Reject(
    long batch,
    String file,
    OptionalLong row,
    Optional<String> column,
    Optional<String> value,
    String reason) {}
