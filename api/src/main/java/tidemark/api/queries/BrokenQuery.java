package tidemark.api.queries;

import tidemark.warehouse.error.TidemarkException;

/**
 * A file among the saved queries that can't be used, and why. Immutable.
 *
 * @param name the file's name less {@code .sql}
 * @param file relative to the folder of queries, with slashes
 * @param problem what is wrong, with file, line, key, found and expected; its line and column are
 *     places in the file
 */
public record BrokenQuery(String name, String file, TidemarkException problem) {}
