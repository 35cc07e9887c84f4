package tidemark.sql.plan;

import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlNode;

/**
 * A part of FROM. Immutable.
 *
 * @param columns their names
 * @param alias its own; empty for a join
 * @param merged what JOIN USING made one of, by name
 */
record Source(
    SqlNode node, List<String> columns, String alias, Map<String, List<List<String>>> merged) {}
