package tidemark.sql.dialect;

import java.util.List;
import java.util.function.Function;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import tidemark.sql.algebra.EngineAggregate;
import tidemark.sql.algebra.EngineOperator;
import tidemark.sql.algebra.EngineRows;

/**
 * What one engine's texts have of their own; all that engines share is written once, by {@link
 * PlanText}. Whatever has no text with DuckDB's meaning is refused with {@link Unwritable}.
 * Thread-safe.
 */
public interface Dialect {
  /** Words that not every engine has. */
  enum Word {
    /** {@code SEMI JOIN} and {@code ANTI JOIN}. */
    SEMI_JOIN,
    /** {@code DISTINCT ON}. */
    DISTINCT_ON,
    /** {@code GROUP BY ALL}. */
    GROUP_BY_ALL,
    /** Grouping sets of expressions, and not of columns alone. */
    SETS_OF_EXPRESSIONS,
    /** Members of a set operation may have types that the engine makes alike. */
    MIXED_MEMBERS,
    /** Rows of several values compared with a query's by IN. */
    ROWS_IN_QUERY,
    /** {@code MATERIALIZED} in WITH. */
    MATERIALIZED,
    /** {@code LATERAL} before a function that makes rows. */
    LATERAL_FUNCTION,
    /** OFFSET comes behind LIMIT. */
    OFFSET_LAST
  }

  /**
   * An aggregate's arguments.
   *
   * @param operands columns of the input, as the call has them
   * @param orders parts of ORDER BY; none for none
   * @param filter the condition of FILTER; empty for none
   */
  record Arguments(List<RexNode> operands, boolean distinct, List<String> orders, String filter) {}

  boolean has(Word word);

  /**
   * Looks at a node before it is written.
   *
   * @throws Unwritable for a node without a text
   */
  void admit(RelNode rel);

  /** A table in FROM, without an alias. */
  String table(TableScan scan);

  /** Rows in FROM, without an alias. */
  String rows(EngineRows rows, Function<RexNode, String> texts);

  /** The number of LIMIT or OFFSET. */
  String count(String text);

  String call(EngineOperator operator, List<RexNode> operands, Function<RexNode, String> texts);

  String aggregate(EngineAggregate function, Arguments arguments, Function<RexNode, String> texts);

  /**
   * A window.
   *
   * @param operands of the call, then of the frame
   * @param window PARTITION BY and ORDER BY; empty for none
   */
  String over(
      EngineAggregate function,
      List<RexNode> operands,
      String window,
      Function<RexNode, String> texts);

  /** A value as one of another type, as the engine does it unasked. */
  String converted(String text, RelDataType from, RelDataType to);
}
