/**
 * A statement's meaning in Calcite's algebra. Step 3 on the way of a question, for what is on the
 * proven list; all else is {@link tidemark.sql.plan.Unplannable}, with the construct and its place,
 * and goes to the engine as typed. Types are always the engine's own: Calcite asks it, and neither
 * converts nor simplifies. Entry: {@link tidemark.sql.plan.Planner}. Not here: SQL text of plans
 * ({@code sql.dialect}).
 */
@NullMarked
package tidemark.sql.plan;

import org.jspecify.annotations.NullMarked;
