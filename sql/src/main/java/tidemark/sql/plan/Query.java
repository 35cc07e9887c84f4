package tidemark.sql.plan;

import java.util.List;
import org.apache.calcite.sql.SqlNode;

/** A query with the names of its columns. Immutable. */
record Query(SqlNode node, List<String> columns) {}
