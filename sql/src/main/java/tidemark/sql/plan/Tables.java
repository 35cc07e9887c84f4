package tidemark.sql.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.prepare.RelOptTableImpl;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalTableScan;
import org.apache.calcite.rel.type.RelDataType;
import tidemark.sql.algebra.EngineTypeFactory;
import tidemark.sql.engine.NameScope;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.gate.Names;
import tidemark.warehouse.script.Quoted;

/**
 * The tables of one statement, made as it names them: a thousand others cost nothing. One thread at
 * a time.
 */
final class Tables {
  /** What a base table has beside its columns. */
  static final String ROW_ID = "rowid";

  private final Names names;
  private final NameScope scope;
  private final EngineTypes types;
  private final boolean wantsNumbers;

  /**
   * @param wantsNumbers whether the statement names the number of a row
   */
  Tables(Names names, NameScope scope, EngineTypes types, boolean wantsNumbers) {
    this.wantsNumbers = wantsNumbers;
    this.names = names;
    this.scope = scope;
    this.types = types;
  }

  /** Catalogue, schema and table. */
  Optional<List<String>> resolve(List<String> path) {
    return names.resolve(path, scope);
  }

  /** With the number of a row at the end where the statement asks for it and a table has it. */
  List<ResultColumn> columns(List<String> path) {
    List<ResultColumn> columns = types.from(quoted(path));
    if (!isNumbered(path)) {
      return columns;
    }
    List<ResultColumn> all = new ArrayList<>(columns);
    all.addAll(types.statement(numbers(path)));
    return all;
  }

  boolean isNumbered(List<String> path) {
    return wantsNumbers && !types.statement(numbers(path)).isEmpty();
  }

  private static String numbers(List<String> path) {
    return "select " + ROW_ID + " from " + quoted(path);
  }

  /** Whether a table in a planned text may have that name: {@code t1}. */
  static boolean isPlanAlias(String name) {
    return name.matches("t\\d+");
  }

  static String quoted(List<String> path) {
    return String.join(".", path.stream().map(Quoted::identifier).toList());
  }

  static RelNode scan(RelOptCluster cluster, List<String> path, List<ResultColumn> columns) {
    return LogicalTableScan.create(
        cluster,
        RelOptTableImpl.create(
            null, rowType(cluster, columns), path, Expressions.constant(String.join(".", path))),
        List.of());
  }

  /** Names are made different, since the engine's may not be. */
  static RelDataType rowType(RelOptCluster cluster, List<ResultColumn> columns) {
    EngineTypeFactory factory = (EngineTypeFactory) cluster.getTypeFactory();
    return factory.createStructType(
        columns.stream().map(column -> factory.engineType(column.type())).toList(),
        Rels.unique(columns.stream().map(ResultColumn::label).toList()));
  }
}
