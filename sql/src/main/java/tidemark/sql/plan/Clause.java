package tidemark.sql.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;
import tidemark.sql.parse.Node;

/**
 * Where an expression stands: what it may name and contain. Immutable but for the guard against
 * aliases that name themselves.
 *
 * @param row what its columns are of
 * @param beneath the row that its subqueries see around them: after grouping another one
 * @param aggregates collects its aggregates; null where none may be
 * @param aliases of the list of SELECT, in lower case; empty where none may be used
 * @param lambdas names that a lambda around it has given, in lower case
 * @param precedence of what a name may mean
 * @param written whether names stay as written, since the engine will resolve them
 */
record Clause(
    Scope row,
    Scope beneath,
    @Nullable Aggregates aggregates,
    Map<String, Node> aliases,
    Set<String> open,
    Set<String> lambdas,
    Precedence precedence,
    boolean written) {

  /** What goes first where a name may mean several things. */
  enum Precedence {
    /** A column, then an alias, then what is around. */
    USUAL,
    /** A column that is grouped by, then an alias. */
    HAVING,
    /** A column, then what is around, then an alias. */
    QUALIFY
  }

  static Clause over(Scope row) {
    return new Clause(row, row, null, Map.of(), new HashSet<>(), Set.of(), Precedence.USUAL, false);
  }

  Clause with(Map<String, Node> aliases) {
    return new Clause(row, beneath, aggregates, aliases, open, lambdas, precedence, written);
  }

  /** Aggregates are collected; subqueries see what is left after grouping. */
  Clause grouped(Aggregates collected, Scope left) {
    return new Clause(row, left, collected, aliases, open, lambdas, precedence, written);
  }

  /** HAVING: what isn't grouped by may be an alias. */
  Clause withAliasesFirst() {
    return new Clause(row, beneath, aggregates, aliases, open, lambdas, Precedence.HAVING, written);
  }

  /** QUALIFY: an alias is what nothing around is called like. */
  Clause withAliasesLast() {
    return new Clause(
        row, beneath, aggregates, aliases, open, lambdas, Precedence.QUALIFY, written);
  }

  /** What an alias stands for has columns in it, as in the list. */
  Clause withColumnsFirst() {
    return precedence == Precedence.USUAL
        ? this
        : new Clause(row, beneath, aggregates, aliases, open, lambdas, Precedence.USUAL, written);
  }

  /** Whether a column of the row is hidden by an alias. */
  boolean isHidden(RexNode column) {
    return precedence == Precedence.HAVING && aggregates != null && !aggregates.isSaidKey(column);
  }

  /** An aggregate's arguments are of the row before grouping. */
  Clause inAggregate() {
    return new Clause(row, row, null, aliases, open, lambdas, precedence, written);
  }

  Clause inLambda(List<String> names) {
    Set<String> all = new HashSet<>(lambdas);
    names.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
    return new Clause(row, beneath, aggregates, aliases, open, all, precedence, written);
  }

  /** Whether a lambda around it has given that name. */
  boolean isLambda(String name) {
    return lambdas.contains(name.toLowerCase(Locale.ROOT));
  }

  Clause asWritten() {
    return new Clause(row, beneath, null, Map.of(), open, lambdas, Precedence.USUAL, true);
  }

  @Nullable Node alias(String name) {
    return aliases.get(name.toLowerCase(Locale.ROOT));
  }

  /** Guards against {@code a + 1 as a} where no column is called a. */
  <T> T inAlias(String name, Node place, Supplier<T> work) {
    if (!open.add(name.toLowerCase(Locale.ROOT))) {
      throw Planning.no("a column that names itself", place);
    }
    try {
      return work.get();
    } finally {
      open.remove(name.toLowerCase(Locale.ROOT));
    }
  }
}
