package tidemark.sql;

import java.util.Optional;

/**
 * What a statement cost and which way it took. Immutable.
 *
 * @param way {@link Way#PLANNED} or {@link Way#TYPED}, never AUTO
 * @param rowCount rows read so far
 * @param rollup the rollup that answered, where one did
 * @param translateMillis from text to engine statement
 * @param engineMillis in the engine, up to the last row read
 * @param dataVersion the warehouse's version that the rows come from
 * @param truncated whether rows beyond the limit were left out
 */
public record Statistics(
    Way way,
    long rowCount,
    Optional<String> rollup,
    double translateMillis,
    double engineMillis,
    long dataVersion,
    boolean truncated) {}
