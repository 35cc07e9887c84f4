package tidemark.publish.star;

/**
 * Which home, and which state of it. Immutable.
 *
 * @param home tells homes apart, and copies of one home not
 * @param dataVersion the last commit
 * @param committedAt when that was (UTC), which tells apart two lives of a home that was restored
 * @param schemaVersion the last migration
 * @param batches loads so far
 */
public record State(
    String home, long dataVersion, String committedAt, int schemaVersion, long batches) {}
