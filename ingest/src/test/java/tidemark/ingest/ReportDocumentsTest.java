package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.ingest.mapping.MappingChoice;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Research reports as PDF and HTML: what their text states, and nothing else. */
final class ReportDocumentsTest {
  private TestingLoader testing;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  private static final String[] CHINESE = {
    "10 证券研究报告",
    "10 计算机行业 行业点评",
    "22 算力需求持续高增",
    "22 国产模型加速出海",
    "10 2026年2月24日",
    "10 投资评级：推荐（维持）",
    "10 华龙证券研究所",
    "10 分析师：张三 执业证书编号：S0230500000001",
    "10 本周全球模型调用量继续上升，国产模型首次超过海外模型。",
    "10 风险提示：算力供给不足；模型价格竞争加剧；",
    "10 海外政策变化。",
    "10 请务必阅读最后一页免责声明",
  };

  /** Lines "SIZE TEXT" on one page, in a font that every reader has its characters of. */
  private static byte[] pdf(String... lines) {
    StringBuilder content = new StringBuilder("BT 72 780 Td ");
    for (String line : lines) {
      String[] parts = line.split(" ", 2);
      content.append("/F1 ").append(parts[0]).append(" Tf <");
      content.append(HexFormat.of().formatHex(parts[1].getBytes(StandardCharsets.UTF_16BE)));
      content.append("> Tj 0 -30 Td ");
    }
    content.append("ET");
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <<"
                + " /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
                + " /DescendantFonts [6 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo <<"
                + " /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor 7 0 R /DW"
                + " 1000 >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900]"
                + " /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 >>");
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    List<Integer> places = new ArrayList<>();
    for (int number = 1; number <= objects.size(); number++) {
      places.add(file.length());
      file.append(number).append(" 0 obj\n").append(objects.get(number - 1)).append("\nendobj\n");
    }
    int table = file.length();
    file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
    places.forEach(place -> file.append(String.format("%010d 00000 n %n", place)));
    file.append("trailer\n<< /Root 1 0 R /Size ").append(objects.size() + 1);
    file.append(" >>\nstartxref\n").append(table).append("\n%%EOF\n");
    return file.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private String refusal(String name, byte[] content) {
    TidemarkException failure =
        catchThrowableOfType(
            TidemarkException.class, () -> testing.load(testing.file(name, content)));
    return failure.code() + " " + failure.detail();
  }

  @Test
  void a_chinese_brokers_pdf_is_a_report_with_what_its_headings_state() {
    LoadReport report = testing.load(testing.file("report.pdf", pdf(CHINESE)));
    assertThat(report.connector()).isEqualTo("report-pdf");
    assertThat(
            testing.value(
                "select published_on, institution, title, language, rating, pages from reports"))
        .isEqualTo("2026-02-24 hualong-securities 算力需求持续高增 国产模型加速出海 zh overweight 1");
    assertThat(testing.value("select rating_change, risks from star.fact_report"))
        .isEqualTo("维持 [算力供给不足, 模型价格竞争加剧, 海外政策变化]");
  }

  @Test
  void what_a_document_does_not_state_is_null_and_what_it_must_state_is_asked_for() {
    testing.load(
        testing.file(
            "english.pdf",
            pdf(
                "24 Tokens at the tipping point",
                "10 Published: 13 February 2026",
                "10 Institution: Example Research",
                "10 The report has no rating, and names no risk.")));
    assertThat(testing.value("select published_on, title, rating, language from reports"))
        .isEqualTo("2026-02-13 Tokens at the tipping point - -");
    assertThat(refusal("bare.pdf", pdf("24 Tokens at the tipping point", "10 some words")))
        .isEqualTo(
            "UNKNOWN_FORMAT The file bare.pdf can't be loaded: it holds a PDF document of 1 page"
                + " whose text doesn't tell published_on, institution. Give the report as JSON"
                + " instead: {\"title\":\"Tokens at the tipping"
                + " point\",\"published_on\":\"…\",\"institution\":\"…\"}, or what is missing by a mapping. Nothing was loaded.");
  }

  @Test
  void scans_locked_and_damaged_pdfs_and_bombs_are_refused_by_name() throws IOException {
    ByteArrayOutputStream scan = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.addPage(new PDPage());
      document.save(scan);
    }
    assertThat(refusal("scan.pdf", scan.toByteArray()))
        .contains("a PDF document of 2 pages without text: a scan, it seems. Let a program");
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf(CHINESE))) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(locked);
    }
    assertThat(refusal("locked.pdf", locked.toByteArray()))
        .contains("a PDF document that is locked with a password. Save it without one");
    assertThat(refusal("cut.pdf", Arrays.copyOf(pdf(CHINESE), 60)))
        .startsWith("MALFORMED_FILE The file cut.pdf isn't well-formed PDF");
    String[] bomb = new String[35_000];
    Arrays.fill(bomb, "1 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二");
    assertThat(refusal("bomb.pdf", pdf(bomb)))
        .contains("a PDF document that outgrows all bounds: more than 1000000 characters");
  }

  @Test
  void a_report_as_a_page_is_told_from_other_pages_by_its_words() {
    LoadReport report =
        testing.load(
            "report.html",
            """
            <!doctype html><html lang="zh-CN"><head><title>x</title>
            <meta property="og:title" content="算力需求持续高增">
            <link rel="canonical" href="https://broker.example/r/1"></head><body>
            <nav>2020-01-01</nav><h1>算力</h1><p>发布日期：2026-02-24</p><p>华龙证券研究所</p>
            <p>投资评级：增持（首次）</p><p>风险提示：价格竞争。</p></body></html>
            """);
    assertThat(report.connector()).isEqualTo("report-html");
    assertThat(testing.value("select published_on, title, rating, link from reports"))
        .isEqualTo("2026-02-24 算力需求持续高增 overweight https://broker.example/r/1");
    assertThat(
            refusal(
                "other.html",
                "<html><body><p>2026-02-24 华龙证券</p></body></html>"
                    .getBytes(StandardCharsets.UTF_8)))
        .startsWith("UNKNOWN_FORMAT The file other.html can't be loaded: it holds an HTML page");
  }

  @Test
  void a_mapping_gives_what_a_document_does_not_tell_and_a_constant_goes_before_it() {
    MappingChoice mapping =
        MappingChoice.given(
            "ours",
            """
            kind: reports
            source: {id: our-broker, kind: capture}
            columns:
              title: title
              published_on: {column: published_on, default: "2026-02-23"}
              institution: {column: institution, default: 华龙证券}
              sector: {constant: 计算机}
              language: {constant: en}
            """);
    LoadReport bare =
        testing.load(
            testing.file("bare.pdf", pdf("24 Tokens at the tipping point", "10 some words")),
            mapping);
    assertThat(bare.connector()).startsWith("mapping:ours@");
    testing.load(testing.file("report.pdf", pdf(CHINESE)), mapping);
    testing.load(
        testing.file("page.html", "<html><body><h1>A page</h1><p>words</p></body></html>"),
        mapping);
    assertThat(
            testing.rows(
                "select published_on, institution, title, language, rating, pages, sector"
                    + " from reports order by title"))
        .containsExactly(
            "2026-02-23 hualong-securities A page en - - computer",
            "2026-02-23 hualong-securities Tokens at the tipping point en - 1 computer",
            "2026-02-24 hualong-securities 算力需求持续高增 国产模型加速出海 en overweight 1 computer");
    assertThat(
            testing.rows(
                "select distinct source from star.dim_source inner join"
                    + " star.fact_report using (source_key)"))
        .containsExactly("our-broker");
  }

  @Test
  void a_mapping_that_names_what_no_document_tells_or_another_kind_is_refused() {
    assertThat(
            misfit(
                "kind: reports\ncolumns: {title: Titel, published_on: published_on, institution: institution}"))
        .contains("has no column 'Titel'", "its columns are title, published_on, institution");
    assertThat(misfit("kind: usage\ncolumns: {model: model, week: week, tokens: tokens}"))
        .contains("it has no columns");
  }

  private String misfit(String mapping) {
    TidemarkException failure =
        catchThrowableOfType(
            TidemarkException.class,
            () ->
                testing.load(
                    testing.file("misfit.pdf", pdf(CHINESE)),
                    MappingChoice.given("wrong", mapping)));
    assertThat(failure.code()).isEqualTo(ErrorCode.MAPPING_MISFIT);
    return failure.detail();
  }
}
