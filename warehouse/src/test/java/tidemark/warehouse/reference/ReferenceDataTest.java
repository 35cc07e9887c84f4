package tidemark.warehouse.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.warehouse.TestingWarehouse;
import tidemark.warehouse.migration.Migrations;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferenceDataTest {

  /** What a new home has. */
  @Nested
  class Shipped {
    @Test
    void the_calendar_and_the_world_are_whole() {
      try (TestingWarehouse testing = TestingWarehouse.open()) {
        assertThat(
                testing.rows(
                    "select count(*), min(date), max(date), count(distinct iso_week) from dim_date where date_key <> 0"))
            .containsExactly("7670 | 2015-01-01 | 2035-12-31 | 1097");
        assertThat(
                testing.rows(
                    """
                    select iso_week, week_start, month, quarter, weekday, weekday_name, is_weekend,
                      lunar_new_year, lunar_new_year_offset_days, is_lunar_new_year_window
                    from dim_date
                    where date in ('2021-01-03', '2024-12-30', '2026-02-09', '2026-02-10', '2026-02-17', '2026-03-04', '2026-03-05')
                    order by date
                    """))
            .containsExactly(
                "2020-W53 | 2020-12-28 | 2021-01 | 2021-Q1 | 7 | Sunday | true | 2021-02-12 | -40 | false",
                "2025-W01 | 2024-12-30 | 2024-12 | 2024-Q4 | 1 | Monday | false | 2024-02-10 | 324 | false",
                "2026-W07 | 2026-02-09 | 2026-02 | 2026-Q1 | 1 | Monday | false | 2026-02-17 | -8 | false",
                "2026-W07 | 2026-02-09 | 2026-02 | 2026-Q1 | 2 | Tuesday | false | 2026-02-17 | -7 | true",
                "2026-W08 | 2026-02-16 | 2026-02 | 2026-Q1 | 2 | Tuesday | false | 2026-02-17 | 0 | true",
                "2026-W10 | 2026-03-02 | 2026-03 | 2026-Q1 | 3 | Wednesday | false | 2026-02-17 | 15 | true",
                "2026-W10 | 2026-03-02 | 2026-03 | 2026-Q1 | 4 | Thursday | false | 2026-02-17 | 16 | false");
        assertThat(testing.rows("select count(*) from dim_date where lunar_new_year is null"))
            .as("only the unknown day")
            .containsExactly("1");
        assertThat(testing.rows("select count(*) from countries")).containsExactly("249");
        assertThat(
                testing.rows(
                    "select country, alpha3, numeric_code from countries where country_name = 'Namibia'"))
            .containsExactly("NA | NAM | 516");
        assertThat(testing.rows("select country from vendors where vendor = 'z-ai' and is_current"))
            .containsExactly("CN");
      }
    }

    @Test
    void the_members_for_unknown_and_not_applicable_are_there() {
      try (TestingWarehouse testing = TestingWarehouse.open()) {
        assertThat(
                testing.rows(
                    """
                    select 'source', source from dim_source where source_key = 0
                    union all select 'country', name from dim_country where country_key in (0, -1)
                    union all select 'vendor', vendor from dim_vendor where vendor_key in (0, -1)
                    union all select 'model', model from dim_model where model_key in (0, 1)
                    union all select 'sector', sector from dim_sector where sector_key = 0
                    union all select 'institution', institution from dim_institution where institution_key = 0
                    union all select 'outlet', outlet from dim_outlet where outlet_key = 0
                    union all select 'date', 'null' from dim_date where date_key = 0 and date is null
                    order by all
                    """))
            .containsExactly(
                "country | Not applicable",
                "country | Unknown",
                "date | null",
                "institution | unknown",
                "model | other",
                "model | unknown",
                "outlet | unknown",
                "sector | unknown",
                "source | unknown",
                "vendor | not-applicable",
                "vendor | unknown");
      }
    }

    @Test
    void a_sectors_path_leads_from_its_root() {
      try (TestingWarehouse testing = TestingWarehouse.open()) {
        assertThat(
                testing.rows(
                    """
                    select count(*)
                    from sectors as child
                    inner join sectors as parent on parent.sector = child.parent
                    where child.sector_path = parent.sector_path || ' / ' || child.sector_name
                      and child.level = parent.level + 1
                    """))
            .isEqualTo(testing.rows("select count(*) from sectors where parent is not null"))
            .isNotEqualTo(List.of("0"));
        assertThat(
                testing.rows(
                    "select count(*) from sectors where parent is null and (level <> 1 or sector_path <> sector_name)"))
            .containsExactly("0");
      }
    }
  }

  /** What happens to a home when a newer Tidemark ships other rows. */
  @Nested
  class Newer {
    @TempDir Path staging;
    private Connection connection;
    private final Map<String, String> rows = new TreeMap<>();

    @BeforeEach
    void open() throws SQLException {
      connection = DriverManager.getConnection("jdbc:duckdb:");
      Migrations.shipped().apply(connection);
      rows.put(
          "countries",
          "alpha2,alpha3,numeric_code,name,region,subregion\nCN,CHN,156,China,Asia,\nNA,NAM,516,Namibia,Africa,\n");
      rows.put(
          "vendors",
          "vendor,name,country,kind,valid_from,valid_to\nacme,Acme,CN,lab,,\nzeta,Zeta,,lab,,\n");
      rows.put(
          "sectors",
          "sector,name,name_zh,parent\nsoftware,Software,软件,it\nit,\"IT, all of it\",,\n");
    }

    @AfterEach
    void close() throws SQLException {
      connection.close();
    }

    private boolean refresh() throws SQLException {
      return new ReferenceData(
              List.of("countries", "vendors", "sectors"), rows::get, Path.of("no-such-folder"))
          .refresh(connection, staging)
          .isChanged();
    }

    private List<String> rows(String question) throws SQLException {
      return TestingWarehouse.rows(connection, question);
    }

    @Test
    void the_same_rows_are_merged_once() throws SQLException {
      assertThat(refresh()).isTrue();
      assertThat(refresh()).isFalse();
      assertThat(staging).isEmptyDirectory();
      assertThat(
              rows(
                  "select sector, level, path from star.dim_sector where level > 0 order by level"))
          .containsExactly("it | 1 | IT, all of it", "software | 2 | IT, all of it / Software");
    }

    @Test
    void a_correction_keeps_the_keys_and_what_is_gone_stays() throws SQLException {
      refresh();
      List<String> keys = rows("select country_key, alpha2 from star.dim_country order by all");
      rows.put(
          "countries",
          "alpha2,alpha3,numeric_code,name,region,subregion\nAD,AND,020,Andorra,Europe,\nNA,NAM,516,Namibia (land),Africa,Southern Africa\n");
      assertThat(refresh()).isTrue();
      assertThat(
              rows(
                  "select country_key, alpha2 from star.dim_country where alpha2 is distinct from 'AD' order by all"))
          .isEqualTo(keys);
      assertThat(
              rows(
                  "select name, subregion from star.dim_country where alpha2 in ('NA', 'CN', 'AD') order by alpha2"))
          .containsExactly("Andorra | null", "China | null", "Namibia (land) | Southern Africa");
    }

    @Test
    void a_vendor_that_got_a_second_version_keeps_the_key_of_the_first() throws SQLException {
      refresh();
      String key = rows("select vendor_key from star.dim_vendor where vendor = 'acme'").get(0);
      rows.put(
          "vendors",
          "vendor,name,country,kind,valid_from,valid_to\nacme,Acme,CN,lab,,2025-06-01\nacme,Acme Namibia,NA,company,2025-06-01,\nzeta,Zeta,,lab,,\n");
      refresh();
      assertThat(
              rows(
                  """
                  select vendor_key = %s, v.name, alpha2, v.kind, valid_from, valid_to, is_current
                  from star.dim_vendor as v inner join star.dim_country using (country_key)
                  where vendor = 'acme'
                  order by valid_from
                  """
                      .formatted(key)))
          .containsExactly(
              "true | Acme | CN | lab | 1900-01-01 | 2025-06-01 | false",
              "false | Acme Namibia | NA | company | 2025-06-01 | 9999-12-31 | true");
    }

    @Test
    void a_version_that_is_withdrawn_keeps_its_key_but_is_never_valid() throws SQLException {
      rows.put(
          "vendors",
          "vendor,name,country,kind,valid_from,valid_to\nacme,Acme,CN,lab,,2025-06-01\nacme,Acme Namibia,NA,company,2025-06-01,\n");
      refresh();
      rows.put("vendors", "vendor,name,country,kind,valid_from,valid_to\nacme,Acme,CN,lab,,\n");
      refresh();
      assertThat(
              rows(
                  """
                  select name, valid_from, valid_to, is_current
                  from star.dim_vendor
                  where vendor = 'acme'
                  order by valid_from
                  """))
          .containsExactly(
              "Acme | 1900-01-01 | 9999-12-31 | true", "Acme | 9999-12-31 | 9999-12-31 | false");
    }

    @Test
    void a_vendor_that_a_ranking_inferred_is_repaired_in_place() throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "insert into star.dim_vendor values (77, 'zeta', 'zeta', 0, 'unknown', '2025-01-06', '9999-12-31', true)");
      }
      refresh();
      assertThat(
              rows(
                  "select vendor_key, name, kind, valid_from from star.dim_vendor where vendor = 'zeta'"))
          .containsExactly("77 | Zeta | lab | 1900-01-01");
    }

    @Test
    void a_country_nobody_knows_is_our_mistake_and_leaves_the_home_as_it_was() throws SQLException {
      rows.put("vendors", "vendor,name,country,kind,valid_from,valid_to\nacme,Acme,XX,lab,,\n");
      assertThatThrownBy(this::refresh)
          .hasMessageContaining("vendors.sql")
          .hasMessageContaining("No country XX for the vendor acme");
      assertThat(rows("select count(*) from star.dim_vendor where vendor_key > 0"))
          .containsExactly("0");
      assertThat(rows("select count(*) from ops.repeatable where name like '%vendors'"))
          .containsExactly("0");
    }

    @Test
    void words_are_replaced_and_stand_for_what_is_there() throws SQLException {
      List<String> sets = List.of("countries", "vendors", "sectors", "aliases");
      String words = "select alias, kind, target, matching from star.alias order by all";
      rows.put("aliases", "alias,language,kind,target,matching\nChina,en,country,CN,exact\n");
      new ReferenceData(sets, rows::get, Path.of("no-such-folder")).refresh(connection, staging);
      rows.put(
          "aliases",
          "alias,language,kind,target,matching\nAcme,en,vendor,acme,exact\n软件,zh,sector,software,any\nAcme Inn,en,none,,exact\n");
      new ReferenceData(sets, rows::get, Path.of("no-such-folder")).refresh(connection, staging);
      List<String> latest =
          List.of(
              "Acme | vendor | acme | exact",
              "Acme Inn | none | null | exact",
              "软件 | sector | software | any");
      assertThat(rows(words)).isEqualTo(latest);

      rows.put("aliases", "alias,language,kind,target,matching\nFoo,en,vendor,foo,exact\n");
      assertThatThrownBy(
              () ->
                  new ReferenceData(sets, rows::get, Path.of("no-such-folder"))
                      .refresh(connection, staging))
          .hasMessageContaining("aliases.sql")
          .hasMessageContaining("No vendor foo for the alias Foo");
      assertThat(rows(words)).as("the home is as it was").isEqualTo(latest);
    }
  }
}
