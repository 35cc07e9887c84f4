package tidemark.deploy.prompt.complete;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tidemark.deploy.prompt.catalogue.FunctionInfo;
import tidemark.deploy.prompt.catalogue.Known;
import tidemark.deploy.prompt.complete.Suggestions.Then;
import tidemark.deploy.prompt.text.Keywords;
import tidemark.deploy.prompt.text.Token;
import tidemark.deploy.prompt.text.Tokens;
import tidemark.warehouse.catalog.TableInfo;

/** Completes one statement. Immutable. */
final class StatementCompletion {
  private static final List<String> FIRST =
      List.of("select", "from", "with", "describe", "summarize", "show tables", "explain", "pivot");
  private static final List<String> AFTER_RELATION =
      List.of(
          "as",
          "join",
          "left join",
          "right join",
          "full join",
          "inner join",
          "cross join",
          "semi join",
          "anti join",
          "asof join",
          "natural join",
          "on",
          "using",
          "where",
          "group by",
          "group by all",
          "having",
          "qualify",
          "order by",
          "limit",
          "union",
          "union all",
          "intersect",
          "except",
          "select",
          "tablesample");
  private static final List<String> PHRASES =
      List.of("group by", "group by all", "order by", "partition by", "union all", "is null");
  private static final List<String> TYPES =
      List.of(
          "bigint",
          "blob",
          "boolean",
          "date",
          "decimal",
          "double",
          "float",
          "hugeint",
          "integer",
          "interval",
          "json",
          "smallint",
          "time",
          "timestamp",
          "timestamptz",
          "tinyint",
          "ubigint",
          "uuid",
          "varchar");

  private final Known known;
  private final List<Token> tokens;
  private final String prefix;
  private final int place;
  private final Brackets statement;

  /**
   * @param text the statement as far as it is typed, also behind the cursor
   * @param cursor index in the text
   */
  StatementCompletion(Known known, String text, int cursor) {
    this.known = known;
    this.tokens = Tokens.of(text);
    this.prefix = Prefix.of(text, cursor);
    this.place = cursor - prefix.length();
    this.statement = Brackets.of(tokens);
  }

  Suggestions suggestions() {
    Suggestions found = new Suggestions();
    if (isInText()) {
      return found;
    }
    List<String> qualifier = qualifier();
    Expected expected = Expected.at(statement, place);
    if (!qualifier.isEmpty()) {
      addQualified(found, qualifier, expected);
      return found;
    }
    switch (expected) {
      case STATEMENT -> found.keywords(FIRST, isCapital());
      case RELATION -> addRelations(found);
      case AFTER_RELATION -> found.keywords(AFTER_RELATION, isCapital());
      case BY -> found.keywords(List.of("by", "by all"), isCapital());
      case TYPE -> TYPES.forEach(type -> found.add(type, "types", "", Then.NOTHING));
      case EXPRESSION -> addExpressions(found);
      case NAME -> {}
    }
    return found;
  }

  /** In a quoted text, a comment or a number nothing can be completed. */
  private boolean isInText() {
    return tokens.stream()
        .filter(token -> token.start() < place + prefix.length())
        .filter(token -> place + prefix.length() <= token.end())
        .anyMatch(
            token ->
                switch (token.kind()) {
                  case STRING, COMMENT ->
                      !token.closed()
                          || place + prefix.length() < token.end()
                          || token.text().startsWith("--");
                  case NUMBER, PARAMETER -> true;
                  case SPACE, NAME, WORD, SEMICOLON, SYMBOL -> false;
                });
  }

  /** The names before the dot that stands before the place. */
  private List<String> qualifier() {
    List<Token> before =
        tokens.stream().filter(Token::counts).filter(token -> token.start() < place).toList();
    List<String> path = new ArrayList<>();
    int at = before.size() - 1;
    while (at >= 1 && before.get(at).is(".") && before.get(at - 1).isName()) {
      path.add(0, before.get(at - 1).name());
      at -= 2;
    }
    return path;
  }

  private void addQualified(Suggestions found, List<String> path, Expected expected) {
    if (expected == Expected.RELATION || expected == Expected.AFTER_RELATION) {
      addInside(found, path);
      return;
    }
    if (path.size() == 1) {
      Scope scope = new Scope(known, statement, place);
      // Before FROM is typed nobody can tell what the alias will stand for.
      (scope.isEmpty() ? marketColumns() : scope.columns(path.get(0)))
          .forEach(column -> found.name(column.name(), "columns", column.about(), Then.NOTHING));
    }
    known
        .table(path)
        .filter(table -> found.isEmpty())
        .map(Scope::of)
        .ifPresent(
            columns ->
                columns.forEach(
                    column -> found.name(column.name(), "columns", column.about(), Then.NOTHING)));
  }

  /** Tables of a schema, schemas and tables of a catalogue. */
  private void addInside(Suggestions found, List<String> path) {
    for (TableInfo table : known.tables()) {
      boolean home = table.catalog().equals(Known.HOME);
      boolean inSchema =
          path.size() == 1
              ? same(path.get(0), home ? table.schema() : table.catalog())
                  && (home || table.schema().equals("main"))
              : same(path.get(0), table.catalog()) && same(path.get(1), table.schema());
      if (inSchema) {
        addTable(found, table, table.name());
      }
    }
    if (path.size() == 1) {
      known.tables().stream()
          .filter(table -> same(path.get(0), table.catalog()))
          .map(TableInfo::schema)
          .distinct()
          .forEach(
              schema -> found.add(Suggestions.quoted(schema) + ".", "schemas", "", Then.NOTHING));
    }
  }

  private void addRelations(Suggestions found) {
    for (String name : new Scope(known, statement, place).definedNames()) {
      found.name(name, "tables", "defined by WITH", Then.BLANK);
    }
    for (TableInfo table : known.tables()) {
      if (known.address(table).equals(table.name())) {
        addTable(found, table, table.name());
      }
    }
    known.tables().stream()
        .map(table -> table.catalog().equals(Known.HOME) ? table.schema() : table.catalog())
        .distinct()
        .forEach(name -> found.add(Suggestions.quoted(name) + ".", "schemas", "", Then.NOTHING));
    if (!prefix.isEmpty()) {
      known.functions().stream()
          .filter(FunctionInfo::isTable)
          .forEach(function -> addFunction(found, function));
      found.keywords(List.of("lateral", "select", "values"), isCapital());
    }
  }

  private static void addTable(Suggestions found, TableInfo table, String name) {
    found.name(name, "tables", table.comment().orElse(table.type()), Then.BLANK);
  }

  private static void addFunction(Suggestions found, FunctionInfo function) {
    String about =
        function.description().isEmpty() ? function.forms().get(0) : function.description();
    found.function(function.name(), about);
  }

  private void addExpressions(Suggestions found) {
    Scope scope = new Scope(known, statement, place);
    for (ColumnHint column : scope.isEmpty() ? marketColumns() : scope.columns()) {
      found.name(column.name(), "columns", column.about(), Then.NOTHING);
    }
    for (String alias : scope.aliases()) {
      found.add(Suggestions.quoted(alias) + ".", "tables", "", Then.NOTHING);
    }
    if (prefix.isEmpty()) {
      return;
    }
    known.functions().stream()
        .filter(function -> !function.isTable())
        .forEach(function -> addFunction(found, function));
    found.keywords(
        Keywords.all().stream().sorted().filter(word -> !word.equals("ANALYZE")).toList(),
        isCapital());
    found.keywords(PHRASES, isCapital());
  }

  /** Before FROM is typed: what the friendly views have. */
  private List<ColumnHint> marketColumns() {
    Map<String, List<String>> views = new LinkedHashMap<>();
    for (TableInfo table : known.tables()) {
      if (table.catalog().equals(Known.HOME) && table.schema().equals("market")) {
        table
            .columns()
            .forEach(
                column ->
                    views.computeIfAbsent(column.name(), n -> new ArrayList<>()).add(table.name()));
      }
    }
    return views.entrySet().stream()
        .map(entry -> new ColumnHint(entry.getKey(), "of " + String.join(", ", entry.getValue())))
        .toList();
  }

  /** Whether words of the language go in capitals: as the prefix, else as those before. */
  private boolean isCapital() {
    if (!prefix.isEmpty()) {
      return prefix.equals(prefix.toUpperCase(Locale.ROOT))
          && !prefix.equals(prefix.toLowerCase(Locale.ROOT));
    }
    return tokens.stream()
        .filter(token -> token.start() < place && Keywords.contains(token.text()))
        .reduce((one, later) -> later)
        .map(token -> token.text().equals(token.text().toUpperCase(Locale.ROOT)))
        .orElse(false);
  }

  private static boolean same(String one, String other) {
    return one.equalsIgnoreCase(other);
  }
}
