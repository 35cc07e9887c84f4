package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.ingest.mapping.MappingChoice;

/** The mappings that users are shown, in the guide and in a new home. */
final class MappingExamplesTest {
  private TestingLoader testing;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  @Test
  void the_guides_example_loads_as_it_says() throws IOException {
    String guide = Files.readString(root().resolve("docs").resolve("loading.md"));
    String section = guide.substring(guide.indexOf("## Mappings"));
    LoadReport report =
        testing.load(
            testing.file("uso.csv", block(section, "csv")),
            MappingChoice.given("guide", block(section, "yaml")));
    assertThat(testing.refused(report)).isEmpty();
    assertThat(
            testing.rows(
                "select period_start, tokens, requests, source from usage_observations order by 1"))
        .containsExactly("2026-02-16 1234500 2000 dashboard", "2026-02-23 0 1500 dashboard");
  }

  private static String block(String text, String language) {
    int start = text.indexOf("```" + language + "\n") + language.length() + 4;
    return text.substring(start, text.indexOf("```", start));
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("docs").resolve("loading.md"))) {
      here = here.resolve("..").normalize();
    }
    return here;
  }

  @Test
  void the_mappings_that_come_with_a_home_load_what_they_are_for() throws IOException {
    Path mappings = root().resolve("deploy").resolve("home").resolve("mappings");
    for (String name : List.of("akshare-research-reports", "openrouter-top-models-month")) {
      Files.copy(
          mappings.resolve(name + ".yaml"),
          testing.warehouse().home().mappings().resolve(name + ".yaml"));
    }
    LoadReport reports =
        testing.load(
            "stock_research_report_em.csv",
            """
            序号,股票代码,股票简称,报告名称,东财评级,机构,近一月个股研报数,行业,日期,报告PDF链接
            1,000001,平安银行,零售转型,增持,民生证券,2,银行,2026-08-18,https://pdf.dfcfw.com/pdf/H3_AP1.pdf
            2,000001,平安银行,息差承压,-,国信证券,2,银行,2026-08-17,https://pdf.dfcfw.com/pdf/H3_AP2.pdf
            """);
    assertThat(reports.connector()).startsWith("mapping:akshare-research-reports@");
    assertThat(testing.rows("select published_on, institution, rating from reports order by 1"))
        .containsExactly(
            "2026-08-17 guosen-securities -", "2026-08-18 minsheng-securities overweight");
    Path month =
        TestingLoader.captures().resolve("rankings/openrouter_top_models_2025-06_month.csv");
    LoadReport usage = testing.load(month, MappingChoice.named("openrouter-top-models-month"));
    assertThat(usage.rowsLoaded()).isEqualTo(18);
    assertThat(
            testing.value(
                "select tokens, period_start from usage_observations"
                    + " where model = 'Google: Gemini 2.0 Flash'"))
        .isEqualTo("1150000000000 2025-06-01");
  }
}
