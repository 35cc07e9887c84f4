package tidemark.deploy.prompt.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.deploy.prompt.catalogue.FunctionInfo;
import tidemark.deploy.prompt.catalogue.Known;
import tidemark.warehouse.catalog.TableInfo;

/** The bar in each text stands for the cursor. */
class StatementCompleterTest {
  private static final Known KNOWN =
      new Known(
          1,
          List.of(
              table("shop", "main", "orders", "id", "Net Price"),
              table("shop", "old", "orders", "id"),
              table("warehouse", "market", "models", "model", "vendor"),
              table("warehouse", "market", "usage", "week", "model", "tokens"),
              table("warehouse", "ops", "batch", "batch_key"),
              table("warehouse", "star", "dim_date", "date_key")),
          List.of(
              new FunctionInfo("range", "table", List.of("range(BIGINT)"), ""),
              new FunctionInfo("sum", "aggregate", List.of("sum(x)"), "Adds up."),
              new FunctionInfo("substring", "scalar", List.of("substring(a, b)"), "")),
          List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select * from ¦          | models usage dim_date shop. market. ops. star.",
        "select * from usage, ¦   | models usage dim_date shop. market. ops. star.",
        "select * from usage join ¦ | models usage dim_date shop. market. ops. star.",
        "describe ¦               | models usage dim_date shop. market. ops. star.",
        "with w as (select 1) from ¦ | w models usage dim_date shop. market. ops. star.",
        "select * from ops.¦      | batch",
        "select * from shop.¦     | orders main. old.",
        "select * from shop.old.¦ | orders",
      })
  void tables_come_after_from(String text, String expected) {
    assertThat(values(text)).containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select ¦ from usage                        | week,model,tokens,usage.",
        "select week from usage where ¦             | week,model,tokens,usage.",
        "select u.¦ from usage u, models m          | week,model,tokens",
        "select m.¦ from usage as u join models m using (model) | model,vendor",
        "select usage.¦ from usage                  | week,model,tokens",
        "from shop.orders o where o.¦               | id,`\"Net Price\"`",
        "from usage join models using (¦            | week,model,tokens,vendor,usage.,models.",
        "select * from usage group by ¦             | week,model,tokens,usage.",
        "select x.¦ from (select week as w, sum(tokens) total, model from usage) x | w,total,model",
        "select x.¦ from (select * from models) x   | model,vendor",
        "with c as (select week, u.tokens t from usage u) select ¦ from c | week,t,c.",
        "with c(a, b) as (select 1, 2) select c.¦ from c | a,b",
        "select g.¦ from range(3) g(n)              | n",
        "select 1 from models where exists (select ¦ from usage) | week,model,tokens,vendor,usage.,models.",
        "select ¦                                   | model,vendor,week,tokens",
        "select u.¦                                 | model,vendor,week,tokens",
        "select we¦ from usage                      | week",
        "select eek¦ from usage                     | week",
        "select week from usage union select ¦ from models | model,vendor,models.",
      })
  void columns_are_those_of_the_tables_read(String text, String expected) {
    assertThat(values(text)).containsExactly(expected.replace("`", "").split(","));
  }

  @Test
  void functions_and_keywords_come_once_something_is_typed() {
    assertThat(values("select su¦ from usage")).containsExactly("sum(", "substring(", "summarize");
    assertThat(values("select ¦ from usage")).doesNotContain("sum(", "summarize");
    assertThat(values("from ra¦")).containsExactly("range(");
    assertThat(values("from la¦")).containsExactly("lateral");
  }

  @Test
  void keywords_follow_the_case_of_the_author() {
    assertThat(values("SELECT week FROM usage WH¦")).containsExactly("WHERE");
    assertThat(values("select week from usage gr¦")).containsExactly("group by", "group by all");
    assertThat(values("SELECT week FROM usage ¦")).contains("WHERE", "LEFT JOIN");
    assertThat(values("select week from usage order ¦")).containsExactly("by", "by all");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select 'from ¦         | an open text",
        "select 'from ¦' x      | a text",
        "select 1 -- from ¦     | a comment",
        "select 12¦             | a number",
        "select week as ¦ from usage | a name that only the author knows",
      })
  void nothing_is_completed_in(String text, String where) {
    assertThat(values(text)).as(where).isEmpty();
  }

  @Test
  void types_come_after_a_cast() {
    assertThat(values("select week::¦ from usage")).contains("varchar", "date");
    assertThat(values("select cast(week as ¦ from usage")).contains("varchar", "date");
  }

  @Test
  void only_the_statement_around_the_cursor_counts() {
    assertThat(values("select 1 from models; select ¦ from usage; select 2"))
        .containsExactly("week", "model", "tokens", "usage.");
    assertThat(values("\\explain select ¦ from usage"))
        .containsExactly("week", "model", "tokens", "usage.");
    assertThat(values("select 1; ¦")).contains("select", "from");
  }

  @Test
  void comments_describe_columns() {
    Candidate week = candidates("select ¦ from usage").get(0);

    assertThat(AttributedString.fromAnsi(week.displ()).toString())
        .isEqualTo("week    VARCHAR The week of usage.");
    assertThat(AttributedString.fromAnsi(candidates("from ¦", 40).get(0).displ()).toString())
        .isEqualTo("models    About models");
    assertThat(candidates("from ¦", 20).get(0).displ()).isEqualTo("models");
    assertThat(week.group()).isEqualTo("columns");
  }

  private static List<String> values(String text) {
    return candidates(text).stream().map(Candidate::value).toList();
  }

  private static List<Candidate> candidates(String text) {
    return candidates(text, 100);
  }

  private static List<Candidate> candidates(String text, int width) {
    StatementCompleter completer = new StatementCompleter(patience -> KNOWN, Map.of(), List.of());
    return completer.statement(text.replace("¦", ""), text.indexOf('¦'), width);
  }

  private static TableInfo table(String catalog, String schema, String name, String... columns) {
    return new TableInfo(
        catalog,
        schema,
        name,
        "view",
        Optional.of("About " + name),
        List.of(columns).stream()
            .map(
                column ->
                    new TableInfo.ColumnInfo(
                        column,
                        "VARCHAR",
                        true,
                        Optional.of("The " + column + " of " + name + ".")))
            .toList(),
        List.of(),
        List.of());
  }
}
