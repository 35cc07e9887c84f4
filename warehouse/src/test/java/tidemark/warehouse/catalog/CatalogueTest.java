package tidemark.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tidemark.warehouse.TestingWarehouse;
import tidemark.warehouse.catalog.TableInfo.ColumnInfo;
import tidemark.warehouse.catalog.TableInfo.ForeignKey;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogueTest {
  private TestingWarehouse testing;
  private List<TableInfo> tables;

  @BeforeEach
  void open() throws SQLException {
    testing = TestingWarehouse.open();
    try (Connection reader = testing.warehouse().openReader()) {
      tables = Catalogue.read(reader);
    }
  }

  @AfterEach
  void close() {
    testing.close();
  }

  @Test
  void nothing_is_without_a_comment() {
    List<String> missing = new ArrayList<>();
    for (TableInfo table : tables) {
      String name = table.schema() + "." + table.name();
      if (table.comment().filter(text -> !text.isBlank()).isEmpty()) {
        missing.add(name);
      }
      for (ColumnInfo column : table.columns()) {
        if (column.comment().filter(text -> !text.isBlank()).isEmpty()) {
          missing.add(name + "." + column.name());
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(tables).hasSizeGreaterThan(35);
  }

  @Test
  void every_comment_of_a_table_or_view_states_its_grain() {
    assertThat(tables)
        .allSatisfy(
            table -> assertThat(table.comment().orElse("")).as(table.name()).contains("Grain: "));
  }

  @Test
  void the_views_of_the_design_are_there_with_the_columns_others_rely_on() {
    assertThat(tables.stream().filter(table -> table.schema().equals("market")))
        .extracting(TableInfo::name)
        .contains(
            "claims",
            "comments",
            "countries",
            "freshness",
            "models",
            "news",
            "reports",
            "sectors",
            "usage",
            "usage_daily",
            "usage_observations",
            "usage_weekly",
            "vendors");
    List<String> usage =
        List.of(
            "model",
            "model_name",
            "family",
            "variant",
            "vendor",
            "vendor_name",
            "country",
            "country_name",
            "listed",
            "tokens",
            "prompt_tokens",
            "completion_tokens",
            "requests",
            "rank",
            "source",
            "read_on");
    assertThat(columns("usage_weekly")).contains("week", "week_start").containsAll(usage);
    assertThat(columns("usage_daily")).contains("day").containsAll(usage);
    assertThat(columns("reports"))
        .contains(
            "published_on",
            "institution",
            "institution_country",
            "sector",
            "title",
            "language",
            "rating",
            "link");
    assertThat(columns("news"))
        .contains(
            "published_at", "published_on", "outlet", "title", "language", "link", "comments");
    assertThat(columns("claims"))
        .contains("report", "metric", "scope", "period", "value", "unit", "quote", "article");
    assertThat(columns("models"))
        .contains(
            "model",
            "vendor",
            "country",
            "context_length",
            "prompt_price",
            "completion_price",
            "valid_from",
            "valid_to",
            "is_current");
  }

  @Test
  void usage_is_usage_weekly_under_a_short_name() {
    assertThat(table("usage").columns()).isEqualTo(table("usage_weekly").columns());
  }

  @Test
  void types_are_those_of_the_columns_and_no_sum_became_a_hugeint() {
    assertThat(table("usage_weekly").columns())
        .filteredOn(column -> column.name().endsWith("tokens") || column.name().equals("requests"))
        .extracting(ColumnInfo::type)
        .containsOnly("BIGINT")
        .hasSize(5);
    assertThat(tables)
        .flatExtracting(TableInfo::columns)
        .extracting(ColumnInfo::type)
        .doesNotContain("HUGEINT");
  }

  @Test
  void keys_are_known_whether_enforced_or_declared() {
    TableInfo usage = table("fact_usage");
    assertThat(table("dim_model").primaryKey()).containsExactly("model_key");
    assertThat(usage.primaryKey()).isEmpty();
    assertThat(usage.foreignKeys())
        .contains(
            new ForeignKey(List.of("model_key"), "star", "dim_model", List.of("model_key")),
            new ForeignKey(List.of("batch_key"), "ops", "batch", List.of("batch_key")));
  }

  @Test
  void every_key_column_is_declared_and_every_declaration_refers_to_a_primary_key() {
    for (TableInfo table : tables) {
      if (table.type().equals("view")) {
        continue;
      }
      List<String> declared =
          table.foreignKeys().stream().flatMap(key -> key.columns().stream()).toList();
      assertThat(table.columns())
          .as(table.name())
          .extracting(ColumnInfo::name)
          .filteredOn(name -> name.endsWith("_key") && !table.primaryKey().contains(name))
          .allSatisfy(name -> assertThat(declared).contains(name));
      for (ForeignKey key : table.foreignKeys()) {
        assertThat(table(key.table()).primaryKey())
            .as(table.name() + " " + key)
            .isEqualTo(key.referencedColumns());
        assertThat(table(key.table()).schema()).isEqualTo(key.schema());
      }
    }
  }

  @Test
  void every_declared_reference_is_checked_and_a_new_home_breaks_no_rule() {
    List<String> rules = testing.rows("select rule from ops.integrity");
    assertThat(rules)
        .containsAll(
            testing.rows(
                """
                select schema_name || '.' || table_name || '.' || column_name || ' refers to '
                  || referenced_schema || '.' || referenced_table
                from ops.foreign_key
                """));
    assertThat(testing.rows("select rule from ops.integrity where breaches <> 0")).isEmpty();
  }

  @Test
  void an_orphan_is_found() {
    testing.write(
        "insert into star.bridge_news_country (news_key, country_key, weight) values (77, 0, 0.5)");
    assertThat(testing.rows("select rule, breaches from ops.integrity where breaches <> 0"))
        .containsExactlyInAnyOrder(
            "star.bridge_news_country.news_key refers to star.fact_news | 1",
            "weights of bridge_news_country sum to 1 | 1");
  }

  @Test
  void the_engines_own_relations_stay_out() {
    assertThat(tables)
        .extracting(TableInfo::schema)
        .containsOnly("market", "star", "ops")
        .doesNotContain("information_schema", "pg_catalog");
    assertThat(tables).extracting(TableInfo::catalog).containsOnly("warehouse");
  }

  private List<String> columns(String view) {
    return table(view).columns().stream().map(ColumnInfo::name).toList();
  }

  private TableInfo table(String name) {
    Optional<TableInfo> found =
        tables.stream().filter(table -> table.name().equals(name)).findFirst();
    assertThat(found).as(name).isPresent();
    return found.orElseThrow();
  }
}
