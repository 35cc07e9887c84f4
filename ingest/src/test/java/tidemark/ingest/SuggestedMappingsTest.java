package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.ingest.mapping.MappingChoice;
import tidemark.ingest.suggest.MappingDraft;
import tidemark.warehouse.error.TidemarkException;

/** Mappings drafted from files; where the data is clear, the draft loads as it is. */
final class SuggestedMappingsTest {
  private TestingLoader testing;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  private String draft(String name, String content) {
    return MappingDraft.of(testing.file(name, content), name);
  }

  private LoadReport loadByDraft(Path file) {
    String name = String.valueOf(file.getFileName());
    LoadRequest request =
        LoadRequest.of(file).mappedBy(MappingChoice.given(name, MappingDraft.of(file, name)));
    return testing.loader().load(request, Progress.SILENT);
  }

  @Test
  void a_draft_says_columns_formats_and_what_it_rests_on() {
    assertThat(
            draft(
                "uso-2026-03-02.csv",
                """
                Uso de tokens por semana
                fonte: painel
                Semana;Modelo;Tokens (mil);Chamadas;Obs
                16/02/2026;v1/m;1.234,5;2.000;-
                23/02/2026;v1/m;n/a;1.500;x
                """))
        .isEqualTo(
            """
            # Drafted from uso-2026-03-02.csv: separated values, 5 columns. Look at it, correct it, then:
            #   tidemark load --mapping THIS_FILE.yaml FILE
            # In the home's mappings/ it reads all files that have the columns of match.
            kind: usage
            source: {id: uso}   # who the facts are credited to; also name, kind, licence, address
            file: {skip: 2, delimiter: ";"}
            match: [Semana, Modelo, "Tokens (mil)", Chamadas]
            columns:
              # certain; such as v1/m
              model: Modelo
              # certain; such as 16/02/2026, 23/02/2026
              week: {column: Semana, format: d/m/y}
              # certain; such as 1.234,5
              tokens: {column: "Tokens (mil)", locale: "1.234,5", unit: thousand, nulls: [n/a]}
              # certain; such as 1.500, 2.000
              requests: {column: Chamadas, locale: "1.234,5"}
              # not mapped:
              #   Obs: such as x
            """);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # header and first row by ; lines by #, kind, lines that the draft has to have
          de | KW;Modell;Tokenverbrauch;Aufrufe#2026-W08;a/b;1.234.567;12#2026-W09;a/b;2.000;1 | usage | week: KW&model: Modell&tokens: {column: Tokenverbrauch, locale: "1.234,5"}&requests: Aufrufe
          fr | Titre;Institut;Date de publication;Secteur;Lien#L'IA;BNP;13.02.2026;Tech;https://x.fr/1 | reports | title: Titre&institution: Institut&published_on: {column: Date de publication, format: d.m.y}&sector: Secteur&link: Lien
          es | Título;Medio;Fecha;Enlace;Idioma#Uno;El País;2026-02-13T08:00:00Z;https://x.es/1;es | news | title: Título&outlet: Medio&published_at: Fecha&link: Enlace&language: Idioma
          pt | título;data;instituição;setor;recomendação#A IA;13/02/2026;Itaú;Tecnologia;Compra | reports | title: título&published_on: {column: data, format: d/m/y}&institution: instituição&sector: setor&rating: recomendação
          zh | 标题;券商;日期;行业;评级;页数#人工智能;华鑫证券;2026年8月18日;计算机;买入;20 | reports | title: 标题&institution: 券商&published_on: {column: 日期, format: y年m月d日}&sector: 行业&rating: 评级&pages: 页数&language: {constant: zh}
          ja | 見出し;メディア;公開日時;リンク#AIモデルの話;日経;2026/02/13 08:30;https://x.jp/1 | news | title: 見出し&outlet: メディア&published_at: {column: 公開日時, format: "y/m/d h:m"}&link: リンク&language: {constant: ja}
          万 | 周;模型;token用量(万);排名#2026-W08;a/b;1.5;1#2026-W08;a/c;2;2 | usage | week: 周&model: 模型&unit: 万&rank: 排名
          en | model_id;context_window;input_cost;output_cost#a/b;128000;0.0000005;0.0000015 | models | id: model_id&context_length: context_window&prompt_price: {column: input_cost, unit: per token}&completion_price: {column: output_cost, unit: per token}
          """)
  void headers_in_many_languages_are_known(
      String language, String content, String kind, String lines) {
    String draft = draft(language + ".csv", content.replace('#', '\n') + "\n");
    assertThat(draft).contains("kind: " + kind + "\n");
    for (String line : lines.split("&", -1)) {
      assertThat(draft).contains(line);
    }
    Path file = testing.file(language + ".csv", content.replace('#', '\n') + "\n");
    LoadReport report = loadByDraft(file);
    assertThat(testing.rejects(report)).isEmpty();
    assertThat(report.rowsLoaded()).isPositive();
  }

  @Test
  void day_and_month_are_told_apart_by_numbers_beyond_twelve_and_doubts_are_told() {
    String header = "day,model,tokens\n";
    assertThat(draft("us.csv", header + "02/13/2026,a/b,1\n03/01/2026,a/b,2\n"))
        .contains("day: {column: day, format: m/d/y}")
        .doesNotContain("no value tells");
    assertThat(draft("doubt.csv", header + "02/03/2026,a/b,1\n03/01/2026,a/b,2\n"))
        .contains(
            """
              # no value tells day from month; if the month comes first, write m/d/y
              day: {column: day, format: d/m/y}
            """);
    assertThat(draft("both.csv", header + "13/03/2026,a/b,1\n03/14/2026,a/b,2\n"))
        .contains("days and months stand in both places, so some rows will be refused");
    assertThat(draft("named.csv", header + "\"Feb 13, 2026\",a/b,1\n"))
        .contains("day: {column: day, format: \"mon d, y\"}");
  }

  @Test
  void what_is_missing_is_said_and_keeps_the_draft_from_loading() {
    Path file = testing.file("m.csv", "model,tokens,colour\na/b,5,red\n");
    assertThat(MappingDraft.of(file, "m.csv"))
        .contains(
            """
              # MISSING, and needed: week or day or month or period_start. Name a column, or write
              # week: {constant: …}
              # not mapped:
              #   colour: such as red
            """);
    TidemarkException failure =
        catchThrowableOfType(TidemarkException.class, () -> loadByDraft(file));
    assertThat(failure.detail())
        .contains(
            "nothing is mapped to week or day or month or period_start, which usage can't do"
                + " without");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "facts/openrouter-weekly-tokens.csv",
        "facts/openrouter-daily-tokens.csv",
        "facts/research-reports.csv",
        "facts/news.csv",
        "facts/openrouter-models.csv",
        "reports/eastmoney_software_2026-08-22.csv",
        "reports/eastmoney_computer_equipment_2026-08-22.csv",
        "reports/eastmoney_week_2026-08-22.json",
        "reports/eastmoney_2024-08-01.json",
        "rankings/openrouter_rankings-daily_sample.csv",
        "rankings/openrouter_top_models_2025-06_month.csv",
        "models/openrouter_models_2025-12-29_llmtracker.json",
        "news/aihot_news_2026-06-13.json"
      })
  void drafts_of_real_captures_load_as_they_are(String capture) {
    Path file = TestingLoader.captures().resolve(capture);
    LoadReport report = loadByDraft(file);
    assertThat(testing.rejects(report)).as(() -> MappingDraft.of(file, capture)).isEmpty();
    assertThat(report.rowsLoaded()).isPositive();
  }

  /** Seeded: a table of usage in some format, locale, delimiter and language. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void drafts_of_generated_files_load_what_was_meant(long seed) {
    Random random = new Random(seed);
    String[] days = {
      "%1$04d-%2$02d-%3$02d", "%3$02d.%2$02d.%1$04d", "%2$d/%3$d/%1$04d", "%1$d年%2$d月%3$d日"
    };
    String day = days[random.nextInt(days.length)];
    String[] headers = {
      "day;model;tokens", "Dia;Modelo;Tokens", "日期;模型;词元", "Tag;Modell;Tokenverbrauch"
    };
    String header = headers[random.nextInt(headers.length)];
    String delimiter = random.nextBoolean() ? ";" : "\t";
    boolean isGerman = random.nextBoolean();
    StringBuilder content = new StringBuilder(random.nextBoolean() ? "# by hand\n" : "");
    content.append(header.replace(";", delimiter)).append('\n');
    long total = 0;
    for (int i = 1; i <= 28; i++) {
      long tokens = 1_000 + Math.abs(random.nextLong() % 1_000_000_000_000L);
      total += tokens;
      String number = String.format(java.util.Locale.ROOT, "%,d", tokens);
      content.append(String.format(java.util.Locale.ROOT, day, 2026, 2, i)).append(delimiter);
      content.append("v/m").append(delimiter);
      content.append(isGerman ? number.replace(',', '.') : number).append('\n');
    }
    LoadReport report = loadByDraft(testing.file("generated.csv", content.toString()));
    assertThat(List.of(report.rowsLoaded(), report.rowsRejected()))
        .as(content.toString())
        .containsExactly(28L, 0L);
    assertThat(testing.value("select sum(tokens) from usage_daily"))
        .isEqualTo(Long.toString(total));
  }

  @Test
  void a_text_without_columns_has_no_draft() {
    TidemarkException failure =
        catchThrowableOfType(TidemarkException.class, () -> draft("a.txt", "some words\nmore\n"));
    assertThat(failure)
        .hasMessage(
            "The file a.txt can't be loaded: it holds a text that begins with the line \"some"
                + " words\". A mapping needs columns: separated values, a workbook's sheet, records"
                + " of JSON, or Parquet. Nothing was loaded.");
  }
}
