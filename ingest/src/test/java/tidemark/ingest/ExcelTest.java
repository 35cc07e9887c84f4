package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.ingest.mapping.MappingChoice;
import tidemark.ingest.suggest.MappingDraft;
import tidemark.warehouse.error.TidemarkException;

/** Excel workbooks, recognised and read like separated values. */
final class ExcelTest {
  private TestingLoader testing;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  private Path workbook(String name, Consumer<Workbook> filling) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      filling.accept(workbook);
    }
    return testing.file(name, bytes.toByteArray());
  }

  private static void row(Worksheet sheet, int row, Object... values) {
    for (int column = 0; column < values.length; column++) {
      Object value = values[column];
      if (value instanceof LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("dd/mm/yyyy").set();
      } else if (value instanceof LocalDateTime moment) {
        sheet.value(row, column, moment);
        sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
      } else if (value instanceof Number number) {
        sheet.value(row, column, number);
      } else if (value instanceof Boolean truth) {
        sheet.value(row, column, truth);
      } else {
        sheet.value(row, column, value.toString());
      }
    }
  }

  private String refusal(Path file) {
    TidemarkException failure =
        catchThrowableOfType(TidemarkException.class, () -> testing.load(file));
    return failure.code() + " " + failure.detail();
  }

  @Test
  void a_plain_sheet_below_its_titles_loads_with_days_numbers_and_all_digits() throws IOException {
    Path file =
        workbook(
            "usage.xlsx",
            workbook -> {
              workbook.newWorksheet("Notes");
              Worksheet sheet = workbook.newWorksheet("Data");
              row(sheet, 0, "Token usage\nby week");
              row(sheet, 2, "read by hand", "2026");
              row(sheet, 4, "Week", "Model", "Tokens", "Rank", "Note");
              row(sheet, 5, LocalDate.of(2026, 2, 16), "a/b", 387203619592L, 1, "x, \"y\"\nz");
              row(sheet, 7, LocalDate.of(2026, 2, 16), "a/c", "123456789012345678", 2);
              sheet.value(8, 0, LocalDate.of(2026, 2, 16));
              sheet.style(8, 0).format("yyyy年m月d日").set();
              row(sheet, 9, LocalDate.of(2026, 2, 16), "a/d", 3.9e11);
              row(sheet, 10, LocalDate.of(2026, 2, 17), "a/e", 5);
            });
    LoadReport report = testing.load(file);
    assertThat(report.connector()).isEqualTo("plain-usage");
    assertThat(
            testing.rows(
                "select week, model, tokens, rank from usage_weekly where tokens > 0 order by 2"))
        .containsExactly(
            "2026-W08 a/b 387203619592 1",
            "2026-W08 a/c 123456789012345678 2",
            "2026-W08 a/d 390000000000 -");
    assertThat(testing.rejects(report))
        .extracting(r -> r.row().orElse(0) + " " + r.column().orElse("") + " " + r.reason())
        .containsExactly(
            "3 Model no model is named",
            "5 Week is a Tuesday, and ISO weeks begin on Mondays: give the Monday, or"
                + " period_start and period_days");
  }

  @Test
  void times_truths_formulas_and_prices_are_what_was_typed() throws IOException {
    Path news =
        workbook(
            "news.xlsx",
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("News");
              row(sheet, 0, "published_at", "outlet", "title", "link");
              row(sheet, 1, LocalDateTime.of(2026, 2, 16, 8, 30), "O", "One", "https://o.org/1");
            });
    testing.load(news);
    assertThat(testing.value("select published_at, title from news"))
        .isEqualTo("2026-02-16 08:30:00.0 One");
    Path models =
        workbook(
            "models.xlsx",
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("Models");
              row(sheet, 0, "id", "prompt_price_per_token", "context_length", "open_weights");
              row(sheet, 1, "a/b", 0.00000015, 131072, true);
              row(sheet, 2, "a/c", 0.1 + 0.2, 8192.0, false);
            });
    testing.load(models);
    assertThat(
            testing.rows(
                "select model, prompt_price, context_length, is_open_weights from star.dim_model"
                    + " where model like 'a/%' order by 1"))
        .containsExactly("a/b 0.150000 131072 true", "a/c 300000.000000 8192 false");
  }

  @Test
  void a_formulas_stored_value_counts() throws IOException {
    Path written =
        workbook(
            "written.xlsx",
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("S");
              row(sheet, 0, "week", "model", "tokens");
              row(sheet, 1, "2026-W08", "a/b");
              sheet.formula(1, 2, "6*7");
              row(sheet, 2, "2026-W08", "a/c", 7);
            });
    // The library writes no value with a formula; Excel does.
    testing.load(testing.file("formula.xlsx", withValue(written, "<f>6*7</f>", "<v>42</v>")));
    assertThat(testing.rows("select model, tokens from usage_weekly order by 1"))
        .containsExactly("a/b 42", "a/c 7");
  }

  private static byte[] withValue(Path workbook, String formula, String value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile from = new ZipFile(workbook.toFile());
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        byte[] content = from.getInputStream(entry).readAllBytes();
        part(
            to,
            entry.getName(),
            new String(content, StandardCharsets.UTF_8).replace(formula, formula + value));
      }
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void connectors_of_separated_values_know_a_sheet_of_the_same_columns() throws IOException {
    Path file =
        workbook(
            "eastmoney.xlsx",
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("软件开发");
              row(sheet, 0, "研报名称", "机构名称", "发布时间", "行业", "研报地址");
              row(sheet, 1, "人工智能", "华鑫证券", LocalDate.of(2026, 8, 18), "软件开发", "https://x/1.pdf");
            });
    assertThat(testing.load(file).connector()).isEqualTo("eastmoney-csv");
    assertThat(testing.value("select published_on, title from reports"))
        .isEqualTo("2026-08-18 人工智能");
  }

  @Test
  void workbooks_that_cannot_be_loaded_say_why() throws IOException {
    Path several =
        workbook(
            "several.xlsx",
            workbook -> {
              row(workbook.newWorksheet("January"), 0, "week", "model", "tokens");
              row(workbook.newWorksheet("February"), 0, "week", "model", "tokens");
            });
    assertThat(refusal(several))
        .isEqualTo(
            "UNKNOWN_FORMAT The file several.xlsx can't be loaded: it holds an Excel workbook with"
                + " the sheets January, February. Name the one to load in a mapping (file:"
                + " {sheet: January}), or save it as CSV. Nothing was loaded.");
    Path hollow = workbook("hollow.xlsx", workbook -> workbook.newWorksheet("S"));
    assertThat(refusal(hollow))
        .startsWith(
            "EMPTY_FILE The file hollow.xlsx has no rows: it holds an Excel workbook without a"
                + " cell that holds something");
    Path header =
        workbook(
            "header.xlsx",
            workbook -> row(workbook.newWorksheet("S"), 0, "week", "model", "tokens"));
    assertThat(refusal(header)).startsWith("EMPTY_FILE The file header.xlsx has no rows");
    Path other =
        workbook("other.xlsx", workbook -> row(workbook.newWorksheet("S"), 0, "color", "size"));
    assertThat(refusal(other))
        .contains(
            "it holds the sheet 'S' of an Excel workbook with the columns color, size, which");
  }

  @Test
  void damaged_workbooks_bombs_and_other_office_files_are_refused_by_name() throws IOException {
    byte[] whole =
        Files.readAllBytes(
            workbook("w.xlsx", workbook -> row(workbook.newWorksheet("S"), 0, "week", "model")));
    assertThat(refusal(testing.file("cut.xlsx", Arrays.copyOf(whole, whole.length / 2))))
        .startsWith("MALFORMED_FILE");
    assertThat(refusal(zip("half.xlsx", "xl/workbook.xml", "<workbook")))
        .startsWith("MALFORMED_FILE");
    assertThat(refusal(zip("binary.xlsb", "xl/workbook.bin", "x"))).contains("binary form (.xlsb)");
    assertThat(refusal(zip("word.docx", "word/document.xml", "x"))).contains("a Word document");
    assertThat(refusal(zip("bomb.xlsx", "xl/workbook.xml", " ".repeat(70 << 20))))
        .contains("unpack to more than 200 times as many");
  }

  private Path zip(String name, String entry, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String part : List.of("[Content_Types].xml", entry)) {
        part(zip, part, part.equals(entry) ? content : "<Types/>");
      }
    }
    return testing.file(name, bytes.toByteArray());
  }

  @Test
  void a_mapping_names_the_sheet_and_a_draft_the_first_one() throws IOException {
    Path file =
        workbook(
            "several.xlsx",
            workbook -> {
              Worksheet first = workbook.newWorksheet("Notícias");
              row(first, 0, "Clipping", "2026");
              row(first, 1, "Data e hora", "Fonte", "Título", "Link");
              row(first, 2, LocalDateTime.of(2026, 2, 16, 8, 30), "O", "Um", "https://o.org/1");
              Worksheet second = workbook.newWorksheet("Uso");
              row(second, 0, "Semana", "Modelo", "Tokens");
              row(second, 1, LocalDate.of(2026, 2, 16), "a/b", 5);
              row(second, 2, "23/02/2026", "a/b", 6);
            });
    assertThat(MappingDraft.of(file, "several.xlsx"))
        .contains("kind: news\n", "file: {sheet: Notícias}\n", "outlet: Fonte\n");
    testing.load(file, MappingChoice.given("draft", MappingDraft.of(file, "several.xlsx")));
    assertThat(testing.value("select published_at, title from news"))
        .isEqualTo("2026-02-16 08:30:00.0 Um");
    testing.load(
        file,
        MappingChoice.given(
            "second",
            """
            kind: usage
            file: {sheet: Uso}
            columns: {week: {column: Semana, format: d/m/y}, model: Modelo, tokens: Tokens}
            """));
    assertThat(testing.rows("select week, tokens from usage_weekly order by 1"))
        .containsExactly("2026-W08 5", "2026-W09 6");
  }

  @Test
  void a_refused_row_of_a_sheet_keeps_its_columns() throws IOException {
    Path file =
        workbook(
            "usage.xlsx",
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("Data");
              row(sheet, 0, "A title");
              row(sheet, 1, "week", "model", "tokens");
              row(sheet, 2, "2026-W08", "a/b", 1);
              row(sheet, 3, "2026-W08", "a/c", -2);
            });
    LoadReport report = testing.load(file);
    assertThat(testing.rejects(report))
        .extracting(reject -> reject.record().orElse(""))
        .containsExactly("{\"week\":\"2026-W08\",\"model\":\"a/c\",\"tokens\":\"-2\"}");
  }
}
