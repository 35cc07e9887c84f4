package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.ingest.plain.Aliases;

/** A user's own files, in each format, under the many names of their columns. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlainFormsTest {
  private TestingLoader testing;
  private Path folder;

  @BeforeAll
  void open(@TempDir Path folder) {
    this.folder = folder;
    testing = TestingLoader.open(folder);
  }

  @AfterAll
  void close() {
    testing.close();
  }

  private List<String> usage(String vendor) {
    return testing.rows(
        "select model, period_kind, period_start, tokens, rank from usage_observations"
            + " where vendor = '"
            + vendor
            + "' order by model");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          comma.csv     | `week,model,tokens,rank#2026-W08,v1/m,5,1#`                                   | v1
          semicolon.csv | `Week Start;Model ID;Total Tokens;Place#2026-02-16;v2/m;5;1#`                | v2
          tab.tsv       | `iso_week\tslug\ttoken_count\trank#2026W08\tv3/m\t5\t1#`                     | v3
          quoted.csv    | `"week","model","tokens","rank"##"2026-02-16","v4/m","5","1"#`                 | v4
          array.json    | `[{"Week":"2026-W08","model":"v5/m","tokens":5,"rank":1}]`                    | v5
          lines.ndjson  | `{"week":"2026-W08","model":"v6/m","tokens":5,"rank":1}#`                     | v6
          wrapped.json  | `{"as":"x","rows":[{"week":"2026-W08","model":"v7/m","tokens":"5","rank":1}]}` | v7
          excel.csv     | `sep=;#week;model;tokens;rank#2026-W08;v10/m;5;1#`                             | v10
          start.csv     | `start,days,permaslug,total_tokens,position#2026/02/16,7,v8/m,5,1#`           | v8
          """)
  void usage_in_every_format(String name, String content, String vendor) {
    LoadReport report = testing.load(name, content.replace('#', '\n'));
    assertThat(report.connector()).isEqualTo("plain-usage");
    assertThat(usage(vendor)).containsExactly(vendor + "/m week 2026-02-16 5 1");
  }

  @Test
  void remarks_above_the_header() {
    testing.load(
        "remarks.csv",
        """
        # made by hand, with care
        # 2026-02-23
        week,model,tokens,rank
        2026-W08,v11/m,5,1
        """);
    assertThat(usage("v11")).containsExactly("v11/m week 2026-02-16 5 1");
  }

  @Test
  void rows_of_empty_cells_are_no_rows_and_later_ones_keep_their_numbers() {
    LoadReport report =
        testing.load(
            "gaps.csv",
            "week,model,tokens\n2026-W08,a/b,1\n,,\n2026-W08,a/c,x\n\"\", ,\n,\n2026-W08,a/d,2,3\n,,\n2026-W08,a/e,y\n");
    assertThat(List.of(report.rowsRead(), report.rowsLoaded(), report.rowsRejected()))
        .containsExactly(4L, 1L, 3L);
    assertThat(testing.refused(report))
        .extracting(refused -> refused.substring(0, 1))
        .containsExactly("3", "6", "8");
    LoadReport clean = testing.load("clean.csv", "week,model,tokens\n,,\n2026-W09,a/b,1\n,,\n");
    assertThat(List.of(clean.rowsRead(), clean.rowsLoaded(), clean.rowsRejected()))
        .containsExactly(1L, 1L, 0L);
    assertThat(
            testing.rows("select file_row from star.fact_usage where batch_key = " + clean.batch()))
        .containsExactly("2");
  }

  @Test
  void parquet_with_types_of_its_own() throws SQLException {
    Path file = folder.resolve("usage.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "copy (select date '2026-02-16' as week_start, 'v9/m' as model, 5::hugeint as tokens,"
              + " 1::tinyint as rank) to '"
              + file
              + "' (format parquet)");
    }
    assertThat(testing.load(file).connector()).isEqualTo("plain-usage");
    assertThat(usage("v9")).containsExactly("v9/m week 2026-02-16 5 1");
  }

  @Test
  void gzip_utf16_and_byte_order_marks_are_unwrapped() throws IOException {
    String content = "week,model,tokens,rank\n2026-W08,VENDOR/m,5,1\n";
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(content.replace("VENDOR", "v10").getBytes(StandardCharsets.UTF_8));
    }
    testing.load(testing.file("usage.csv.gz", zipped.toByteArray()));
    testing.load(
        testing.file(
            "utf16.csv",
            ("\uFEFF" + content.replace("VENDOR", "v11")).getBytes(StandardCharsets.UTF_16LE)));
    testing.load(testing.file("marked.csv", "\uFEFF" + content.replace("VENDOR", "v12")));
    for (String vendor : List.of("v10", "v11", "v12")) {
      assertThat(usage(vendor)).containsExactly(vendor + "/m week 2026-02-16 5 1");
    }
  }

  @Test
  void a_source_of_the_users_own_is_a_row_of_dim_source() {
    testing.load(
        "mine.csv",
        "week,model,tokens,source,source_kind\n2026-W08,v13/m,5,mine,\n2026-W08,v13/n,5,guess,synthetic\n");
    assertThat(
            testing.rows(
                "select source, kind, precedence from star.dim_source"
                    + " where source in ('mine', 'guess') order by 1"))
        .containsExactly("guess synthetic 1000", "mine capture 100");
  }

  @Test
  void openrouters_own_columns_are_credited_to_it_only_under_its_name() {
    String rows = "week_start,model,tokens,read_on\n2026-02-16,v14/m,5,2026-03-01\n";
    assertThat(testing.load("mine-weekly.csv", rows).connector()).isEqualTo("plain-usage");
    assertThat(testing.load("21-openrouter-weekly.csv", rows + "2026-02-16,v14/n,5,2026-03-01\n"))
        .extracting(LoadReport::connector)
        .isEqualTo("openrouter-weekly-csv");
  }

  @Test
  void the_official_export_loads_from_json_as_from_csv() {
    LoadReport report =
        testing.load(
            "rankings.json",
            """
            {"as_of": "2026-10-08", "data": [
              {"date": "2026-09-01", "model_permaslug": "v15/m", "rank": 1, "total_tokens": "5"},
              {"date": "2026-09-31", "model_permaslug": "v15/n", "rank": 2, "total_tokens": 4},
              {"date": "2026-09-01", "model_permaslug": "other", "rank": null, "total_tokens": 3}]}
            """);
    assertThat(report.connector()).isEqualTo("openrouter-rankings-json");
    assertThat(testing.rejects(report))
        .extracting(
            r -> r.row().orElse(0) + " " + r.column().orElse("") + " " + r.value().orElse(""))
        .containsExactly("2 date 2026-09-31");
    assertThat(testing.value("select tokens, source from usage_daily where model = 'v15/m'"))
        .isEqualTo("5 openrouter-daily");
  }

  @Test
  void the_guide_names_every_alias() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.exists(here.resolve("docs").resolve("loading.md"))) {
      here = here.getParent();
    }
    assertThat(here).as("docs/loading.md").isNotNull();
    String guide = Files.readString(here.resolve("docs").resolve("loading.md"));
    for (Aliases aliases : Aliases.all()) {
      String label = aliases.table().label();
      String section = guide.substring(guide.indexOf("### " + label));
      String table = section.substring(0, section.indexOf("\n\n", section.indexOf("| ---")));
      aliases
          .names()
          .forEach(
              (column, names) ->
                  assertThat(table)
                      .as("%s in docs/loading.md", label)
                      .contains("| `" + String.join("`, `", names) + "` |"));
    }
  }
}
