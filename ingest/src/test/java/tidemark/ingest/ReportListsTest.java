package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of research reports as services and analysts write them. */
final class ReportListsTest {
  private static final String ALL =
      "select title, published_on, institution, sector, rating, link from reports order by title";

  private TestingLoader testing;
  private Path folder;

  @BeforeEach
  void open(@TempDir Path folder) {
    this.folder = folder;
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  private static String report(String title, String code, String ofIndustry, String ofShare) {
    return """
        {"title": "%s", "stockName": "", "orgCode": "80000031", "orgName": "华龙证券股份有限公司",
         "orgSName": "华龙证券", "publishDate": "2026-02-16 00:00:00.000", "infoCode": "%s",
         "indvInduName": "%s", "emRatingName": "", "sRatingName": "推荐", "attachPages": 12,
         "industryName": "%s", "reportType": 1}
        """
        .formatted(title, code, ofShare, ofIndustry);
  }

  @Test
  void a_page_of_eastmoney_s_service() {
    LoadReport loaded =
        testing.load(
            "list.js",
            "datatable8712345({\"hits\": 3, \"size\": 3, \"TotalPage\": 1, \"data\": ["
                + report("a", "AP1", "软件开发", "")
                + ","
                + report("b", "AP2", "", "软件开发")
                + ","
                + report("c", "AP3", "", "")
                + "]})");
    assertThat(loaded.connector()).isEqualTo("eastmoney-api");
    assertThat(testing.rows(ALL))
        .containsExactly(
            "a 2026-02-16 hualong-securities software-development overweight"
                + " https://pdf.dfcfw.com/pdf/H3_AP1_1.pdf",
            "b 2026-02-16 hualong-securities software-development overweight"
                + " https://pdf.dfcfw.com/pdf/H3_AP2_1.pdf",
            "c 2026-02-16 hualong-securities unknown overweight"
                + " https://pdf.dfcfw.com/pdf/H3_AP3_1.pdf");
    assertThat(
            testing.rows(
                "select distinct pages, source from star.fact_report"
                    + " inner join star.dim_source using (source_key)"))
        .containsExactly("12 eastmoney");
  }

  @Test
  void columns_named_in_other_languages() throws Exception {
    Path chinese = folder.resolve("list.csv");
    Files.writeString(
        chinese,
        "标题,机构名称,投资评级,行业名称,发布日期,链接,页数\n周报,华龙证券,推荐,软件开发,2026/2/16,https://x.cn/1,12\n",
        Charset.forName("GBK"));
    assertThat(testing.load(chinese).connector()).isEqualTo("plain-reports");
    testing.load(
        "lista.csv",
        """
        Título;Instituição;Setor;Data de publicação;Endereço
        Semanal;Hualong Securities;软件开发;2026-02-17;https://x.cn/2
        """);
    assertThat(testing.rows(ALL))
        .containsExactly(
            "Semanal 2026-02-17 hualong-securities software-development - https://x.cn/2",
            "周报 2026-02-16 hualong-securities software-development overweight https://x.cn/1");
  }

  @Test
  void usage_and_news_named_in_other_languages() {
    testing.load("用量.csv", "日期,模型,总tokens,排名\n2026-02-16,v1/m,5,1\n");
    testing.load("noticias.csv", "Título,Veículo,Data,Link\nUm,Folha,2026-02-16,https://f.org/1\n");
    assertThat(testing.rows("select model, day, tokens, rank from usage_daily"))
        .containsExactly("v1/m 2026-02-16 5 1");
    assertThat(testing.rows("select title, outlet, published_on from news"))
        .containsExactly("Um Folha 2026-02-16");
  }
}
