package tidemark.deploy.prompt.complete;

import java.util.List;
import java.util.Optional;
import tidemark.deploy.prompt.complete.Brackets.Item;

/** What could stand at a place of a statement. Stateless. */
enum Expected {
  /** The first word. */
  STATEMENT,
  /** A table, view or table function. */
  RELATION,
  /** What goes on after a table's name. */
  AFTER_RELATION,
  /** BY. */
  BY,
  /** A type. */
  TYPE,
  /** A column, function, or word of the language. */
  EXPRESSION,
  /** A new name, which only the author knows. */
  NAME;

  private static final List<String> CLAUSES =
      List.of(
          "select",
          "from",
          "join",
          "on",
          "using",
          "where",
          "group",
          "having",
          "qualify",
          "order",
          "limit",
          "offset",
          "window",
          "values",
          "with",
          "describe",
          "summarize",
          "pivot",
          "unpivot",
          "set");

  private static final List<String> IN_FROM = List.of("from", "join", "pivot", "unpivot");
  private static final List<String> FIRST_WORDS = List.of("explain", "analyze");

  static Expected at(Brackets statement, int place) {
    Brackets level = statement.at(place);
    List<Item> before = level.before(place);
    if (before.isEmpty()) {
      return first(level, place);
    }
    Item last = before.get(before.size() - 1);
    if (last.isAny(FIRST_WORDS)) {
      return STATEMENT;
    }
    if (last.isAny(FromClause.BEFORE_RELATION) || last.is("lateral")) {
      return RELATION;
    }
    if (last.is("group") || last.is("order") || last.is("partition")) {
      return BY;
    }
    if (last.is("::")) {
      return TYPE;
    }
    Optional<String> clause = clause(before);
    if (last.is("as")) {
      return clause.isPresent() ? NAME : isAfter(level, "cast", "try_cast") ? TYPE : NAME;
    }
    if (clause.filter(IN_FROM::contains).isPresent()) {
      if (last.is(",")) {
        return RELATION;
      }
      return last.isName() && !FromClause.isOwnName(last) && !last.is("only")
          ? EXPRESSION
          : AFTER_RELATION;
    }
    return EXPRESSION;
  }

  /** Nothing stands before it in these brackets, or in this part of a set operation. */
  private static Expected first(Brackets level, int place) {
    boolean continued = level.items().stream().anyMatch(item -> item.start() < place);
    if (continued || level.parent().isEmpty()) {
      return STATEMENT;
    }
    List<Item> outside = level.parent().get().before(level.start());
    if (outside.isEmpty()) {
      return EXPRESSION;
    }
    Item opener = outside.get(outside.size() - 1);
    return opener.isAny(FromClause.BEFORE_RELATION) || opener.is("as") || opener.is(",")
        ? STATEMENT
        : EXPRESSION;
  }

  private static boolean isAfter(Brackets level, String... functions) {
    return level
        .parent()
        .map(outside -> outside.before(level.start()))
        .filter(outside -> !outside.isEmpty())
        .map(outside -> outside.get(outside.size() - 1).isAny(List.of(functions)))
        .orElse(false);
  }

  /** The clause that the place is in; empty between brackets that hold an expression. */
  private static Optional<String> clause(List<Item> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      for (String clause : CLAUSES) {
        if (before.get(i).is(clause)) {
          return Optional.of(clause);
        }
      }
    }
    return Optional.empty();
  }
}
