package tidemark.publish.table;

/**
 * A publication as readers find it in {@code ops.publication}. Immutable.
 *
 * @param home which one was published
 * @param committedAt when its data was committed (UTC), as text
 * @param schemaVersion the last migration of the home
 * @param publishedAt when it was published (UTC), as text
 * @param batches loads in it
 */
public record LoggedPublication(
    String home,
    long dataVersion,
    String committedAt,
    int schemaVersion,
    String publishedAt,
    long batches,
    int tables,
    long rows) {
  /** What the tables' snapshots of it are called. */
  public String tag() {
    return tag(dataVersion);
  }

  /** What the tables' snapshots of a data version are called. */
  public static String tag(long dataVersion) {
    return "v" + dataVersion;
  }
}
