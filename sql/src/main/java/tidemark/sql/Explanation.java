package tidemark.sql;

import java.util.Optional;

/**
 * How a statement travels. Immutable.
 *
 * @param way the way that {@code auto} takes
 * @param reason one sentence: why this way
 * @param logicalPlan Calcite's plan; empty where it can't be planned
 * @param rewrittenPlan the plan after the rules; empty where nothing was changed
 * @param plannedStatement what the planned way would send; empty where it can't be planned
 * @param unplannable the construct Calcite has no word for, with its place; empty where planned
 * @param statement what is sent to the engine
 * @param enginePlan the engine's own EXPLAIN of it
 */
public record Explanation(
    Way way,
    String reason,
    Optional<String> logicalPlan,
    Optional<String> rewrittenPlan,
    Optional<String> plannedStatement,
    Optional<String> unplannable,
    String statement,
    String enginePlan) {}
