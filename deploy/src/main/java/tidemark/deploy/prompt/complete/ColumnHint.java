package tidemark.deploy.prompt.complete;

/**
 * A column that could be meant. Immutable.
 *
 * @param about its type and comment, or where it comes from
 */
record ColumnHint(String name, String about) {}
