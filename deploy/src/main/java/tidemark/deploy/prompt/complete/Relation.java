package tidemark.deploy.prompt.complete;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that FROM names. Immutable.
 *
 * @param path the table's name, its schema and catalogue before it where given; empty: a subquery
 * @param alias the name by which the statement calls it
 * @param body of a subquery
 * @param columns names given to its columns; empty: its own
 */
record Relation(List<String> path, String alias, @Nullable Brackets body, List<String> columns) {}
