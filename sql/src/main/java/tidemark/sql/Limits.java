package tidemark.sql;

import java.time.Duration;

/**
 * What one statement may take. Immutable.
 *
 * @param timeout from the call to the last row
 * @param rowCountMax rows of a result unless the question asks for fewer or more
 * @param textLengthMax characters of a statement
 * @param concurrentMax statements in the engine at once; further ones wait
 */
public record Limits(Duration timeout, long rowCountMax, int textLengthMax, int concurrentMax) {
  public static final Limits DEFAULT = new Limits(Duration.ofMinutes(5), 1_000_000, 1_000_000, 16);
}
