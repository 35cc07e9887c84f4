package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.ingest.mapping.MappingChoice;
import tidemark.warehouse.error.TidemarkException;

/** Files of any form, read as a mapping says. */
final class MappedFilesTest {
  private TestingLoader testing;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  private LoadReport load(String name, String content, String mapping) {
    return testing.load(testing.file(name, content), MappingChoice.given("m", mapping));
  }

  private void home(String name, String mapping) throws IOException {
    Files.writeString(testing.warehouse().home().mappings().resolve(name), mapping);
  }

  private static final String PORTUGUESE =
      """
      Uso de tokens por semana
      fonte: painel
      Semana de;Modelo;Tokens (mil);Chamadas
      16/02/2026;v1/m;1.234,5;2.000
      23/02/2026;v1/m;-;1,5 mil
      31/02/2026;v1/m;7;1
      02/03/2026;v1/m;12.34;1
      """;

  private static final String PORTUGUESE_MAPPING =
      """
      kind: usage
      source: {id: painel, name: Painel de uso, kind: synthetic, licence: CC BY 4.0}
      file: {skip: 2, delimiter: ";"}
      nulls: ["-"]
      columns:
        week: {column: Semana de, format: d/m/y}
        model: Modelo
        tokens: {column: Tokens (mil), unit: thousand, locale: "1.234,5", default: "0"}
        requests: {column: Chamadas, locale: "1.234,5"}
      """;

  @Test
  void days_units_locale_null_words_and_defaults_are_read_as_the_mapping_says() {
    LoadReport report = load("uso.csv", PORTUGUESE, PORTUGUESE_MAPPING);
    assertThat(
            testing.rows(
                "select period_start, model, tokens, requests, source from usage_observations"
                    + " order by 1"))
        .containsExactly("2026-02-16 v1/m 1234500 2000 painel");
    assertThat(
            testing.value(
                "select name, kind, licence from star.dim_source where source = 'painel'"))
        .isEqualTo("Painel de uso synthetic CC BY 4.0");
    assertThat(testing.refused(report))
        .containsExactly(
            "2 Chamadas 1,5 mil: isn't a number written 1.234,5",
            "3 Semana de 31/02/2026: isn't a day written d/m/y",
            "4 Tokens (mil) 12.34: isn't a number written 1.234,5");
  }

  @Test
  void an_empty_row_is_no_row_of_defaults() {
    String mapping =
        """
        kind: usage
        columns:
          day: {column: d, default: "2026-02-16"}
          model: {column: m, default: v9/m}
          tokens: {column: t, default: "0"}
          source: {constant: panel}
        """;
    LoadReport lines = load("gaps.csv", "d,m,t,x\n,,,\n,,7,\n,,,note\n", mapping);
    assertThat(testing.rows("select period_start, model, tokens from usage_observations"))
        .containsExactly("2026-02-16 v9/m 7");
    assertThat(testing.refused(lines)).containsExactly("3 m -: no model is named");
    LoadReport items = load("gaps.json", "[{\"d\":null,\"m\":\"\",\"t\":null},{\"t\":8}]", mapping);
    assertThat(items.rowsLoaded()).isOne();
    assertThat(testing.refused(items)).containsExactly("1 m -: no model is named");
  }

  @Test
  void refused_rows_of_a_mapped_file_come_back_mended_also_after_the_mapping_changed()
      throws IOException {
    home("painel.yaml", PORTUGUESE_MAPPING + "match: [Semana de, Modelo]\n");
    LoadReport first = testing.load("uso.csv", PORTUGUESE);
    assertThat(first.connector()).startsWith("mapping:painel@");
    home("painel.yaml", "kind: nothing");
    assertThat(testing.rejects(first).get(0).record().orElse(""))
        .isEqualTo(
            "{\"Semana de\":\"23/02/2026\",\"Modelo\":\"v1/m\",\"Tokens (mil)\":\"-\",\"Chamadas\":\"1,5"
                + " mil\"}");
    LoadReport mended =
        testing.load(
            "mended.csv",
            """
            reject_batch,reject_kind,reject_file,reject_row,reject_column,reject_value,reject_reason,Semana de,Modelo,Tokens (mil),Chamadas
            1,usage,uso.csv,2,,,,23/02/2026,v1/m,-,1.500
            1,usage,uso.csv,4,,,,02/03/2026,v1/m,"12,34",1
            """);
    assertThat(mended.rowsLoaded()).isEqualTo(2);
    assertThat(mended.connector()).isEqualTo(first.connector());
    assertThat(
            testing.rows("select period_start, tokens, source from usage_observations order by 1"))
        .containsExactly(
            "2026-02-16 1234500 painel", "2026-02-23 0 painel", "2026-03-02 12340 painel");
    assertThat(testing.refused(first)).hasSize(1);
  }

  @Test
  void a_corrected_mapping_loads_the_same_content_again_and_the_same_one_does_not() {
    String content = "w;m;t\n2026-W08;v2/m;5\n";
    String wrong =
        "kind: usage\ncolumns: {week: w, model: m, tokens: {column: t, unit: million}}\n";
    String right = "kind: usage\ncolumns: {week: w, model: m, tokens: t}\n";
    load("w.csv", content, wrong);
    assertThat(load("w.csv", content, wrong).alreadyLoaded()).isTrue();
    LoadReport again = load("w.csv", content, right);
    assertThat(again.alreadyLoaded()).isFalse();
    assertThat(load("w.csv", content, right).alreadyLoaded()).isTrue();
    assertThat(testing.load("w.csv", content).alreadyLoaded()).isTrue();
  }

  @Test
  void chinese_reports_map_ratings_lists_and_industries() {
    LoadReport report =
        load(
            "研报.csv",
            """
            标题\t机构\t日期\t评级\t标签
            人工智能深度\t华鑫证券\t2026年8月18日\tA\t计算机、传媒
            算力\t中信证券\t2026年8月19日\tB\t
            """,
            """
            kind: reports
            columns:
              title: 标题
              institution: 机构
              published_on: {column: 日期, format: y年m月d日}
              rating: {column: 评级, values: {A: 买入, B: 中性}}
              sectors: {column: 标签, split: 、}
              language: {constant: zh}
            """);
    assertThat(testing.refused(report)).isEmpty();
    assertThat(
            testing.rows(
                "select published_on, title, language, rating from reports order by published_on"))
        .containsExactly("2026-08-18 人工智能深度 zh buy", "2026-08-19 算力 zh neutral");
    assertThat(
            testing.value(
                "select count(*) from star.bridge_report_sector b join star.dim_sector s"
                    + " using (sector_key) where s.name in ('计算机', '传媒') or s.name_zh in ('计算机',"
                    + " '传媒')"))
        .isEqualTo("2");
  }

  @Test
  void rows_of_empty_cells_are_no_rows() {
    LoadReport report =
        load(
            "gaps.csv",
            "When;What;How many\n;;\n2026-W08;a/b;1\n;;\n2026-W08;a/c;x\n",
            "kind: usage\nsource: own\nfile: {delimiter: ';'}\ncolumns: {week: When, model: What, tokens: {column: How many, default: '5'}}\n");
    assertThat(List.of(report.rowsRead(), report.rowsLoaded(), report.rowsRejected()))
        .containsExactly(2L, 1L, 1L);
    assertThat(testing.refused(report)).singleElement().asString().startsWith("4 ");
  }

  @Test
  void times_without_an_offset_are_of_the_mappings_zone() {
    load(
        "n.csv",
        """
        when,site,headline,href
        16.02.2026 08:30,S,One,https://s.org/1
        16.02.2026 23:05,S,Two,https://s.org/2
        """,
        """
        kind: news
        columns:
          published_at: {column: when, format: d.m.y h:m, zone: Asia/Shanghai}
          outlet: site
          title: headline
          link: href
        """);
    assertThat(testing.rows("select published_at, title from news order by 1"))
        .containsExactly("2026-02-16 00:30:00.0 One", "2026-02-16 15:05:00.0 Two");
  }

  @Test
  void nested_json_is_reached_by_its_way_and_prices_by_their_unit() {
    load(
        "m.json",
        """
        {"meta": {"day": 1}, "payload": {"models": [
          {"ref": "v3/m", "cost": {"in": "$0.0005", "out": "US$0,0015"}, "ctx": "128K"},
          {"ref": "v3/n", "cost": {"in": 0.0005, "out": 0.002}, "ctx": "1M"},
          {"ref": "v3/r", "cost": {"in": -1, "out": -1}, "ctx": 1000}]}}
        """,
        """
        kind: models
        file: {records: payload.models}
        columns:
          id: ref
          read_on: {constant: 2026-05-01}
          prompt_price: {column: cost.in, unit: USD per 1k}
          completion_price_per_token: {column: cost.out, unit: per 1k}
          context_length: ctx
        """);
    assertThat(
            testing.rows(
                "select model, prompt_price, completion_price, context_length from star.dim_model"
                    + " where model like 'v3/%' order by 1"))
        .containsExactly("v3/n 0.500000 2.000000 1000000", "v3/r - - 1000");
    assertThat(testing.loader().rejects(java.util.Optional.empty()))
        .extracting(r -> r.column().orElse("") + " " + r.value().orElse("") + " " + r.reason())
        .containsExactly("cost.out US$0,0015 isn't a price in US dollars written 1,234.5");
  }

  @Test
  void numbers_carry_words_in_many_languages() {
    load(
        "u.csv",
        """
        w,m,t
        2026-W08,v4/a,3.4亿
        2026-W08,v4/b,12万
        2026-W08,v4/c,1.5万亿
        2026-W08,v4/d,"1,234.5K tokens"
        2026-W08,v4/e,2 Mrd.
        2026-W08,v4/f,7e3
        2026-W08,v4/g,9007199254740993
        """,
        "kind: usage\ncolumns: {week: w, model: m, tokens: t}\n");
    assertThat(testing.rows("select tokens from usage_observations order by model"))
        .containsExactly(
            "340000000",
            "120000",
            "1500000000000",
            "1234500",
            "2000000000",
            "7000",
            "9007199254740993");
  }

  private String failure(String content, String mapping) {
    TidemarkException failure =
        catchThrowableOfType(
            TidemarkException.class,
            () -> load("f" + mapping.hashCode() + ".csv", content, mapping));
    return failure.code() + " " + failure.detail();
  }

  @Test
  void a_file_that_a_mapping_does_not_fit_is_told_with_its_columns() {
    assertThat(
            failure(
                "week,modell,tokens\n2026-W08,a/b,1\n",
                "kind: usage\ncolumns:\n  week: week\n  model: model\n  tokens: tokens\n"))
        .matches(
            "MAPPING_MISFIT The mapping m doesn't fit the file f\\S+: it has no column 'model',"
                + " which is mapped to model \\(line 4 of the mapping\\); its columns are week,"
                + " modell, tokens\\. Did you mean 'modell'\\? Correct the mapping, or draft a new"
                + " one: tidemark load --suggest-mapping f\\S+");
    assertThat(
            failure(
                "a,b\n1,2\n",
                "kind: usage\nfile: {sheet: Data}\ncolumns: {week: a, model: b, tokens: a}\n"))
        .contains("MAPPING_MISFIT", "and a sheet 'Data' was expected");
    assertThat(
            failure(
                "[{\"a\":1}]",
                "kind: usage\nfile: {records: x}\ncolumns: {week: a, model: a, tokens: a}\n"))
        .contains("MAPPING_MISFIT", "and records in 'x' was expected");
    assertThat(
            failure(
                "a,b\n1,2\n",
                "kind: usage\nfile: {skip: 9}\ncolumns: {week: a, model: b, tokens: a}\n"))
        .contains("MAPPING_MISFIT", "more lines above the header than it has");
  }

  @Test
  void mappings_of_the_home_are_named_or_matched_and_a_tie_is_told() throws IOException {
    String mapping = "kind: usage\nmatch: [w, m]\ncolumns: {week: w, model: m, tokens: t}\n";
    home("one.yaml", mapping);
    home("plain.yaml", mapping.replace("match: [w, m]\n", ""));
    home("broken.yaml", "kind: usage\n");
    assertThat(testing.load("a.csv", "w,m,t\n2026-W08,v5/a,1\n").connector())
        .startsWith("mapping:one@");
    Path file = testing.file("b.csv", "w,m,t\n2026-W08,v5/b,1\n");
    assertThat(testing.load(file, MappingChoice.named("plain")).connector())
        .startsWith("mapping:plain@");
    TidemarkException unknown =
        catchThrowableOfType(
            TidemarkException.class, () -> testing.load(file, MappingChoice.named("plan")));
    assertThat(unknown)
        .hasMessage(
            "There is no mapping 'plan' in the home's folder mappings/; there are broken, one,"
                + " plain. Did you mean 'plain'? Put NAME.yaml there, or name a file: --mapping"
                + " FILE.");
    TidemarkException unread =
        catchThrowableOfType(TidemarkException.class, () -> testing.load("c.csv", "x,y\n1,2\n"));
    assertThat(unread.detail())
        .contains(
            "fits no known form", "In the home's mappings/ broken can't be read: The mapping");
    home("two.yaml", mapping);
    TidemarkException tie =
        catchThrowableOfType(
            TidemarkException.class, () -> testing.load("d.csv", "w,m,t\n2026-W08,v5/d,1\n"));
    assertThat(tie)
        .hasMessage(
            "The file d.csv is matched by several mappings alike: one, two. Name the one that is"
                + " meant (--mapping NAME), or match more columns in it.");
  }

  @Test
  void a_kind_beside_a_mapping_of_another_is_refused() {
    TidemarkException failure =
        catchThrowableOfType(
            TidemarkException.class,
            () ->
                testing
                    .loader()
                    .load(
                        LoadRequest.of(testing.file("k.csv", "w,m,t\n2026-W08,a/b,1\n"))
                            .as(Kind.NEWS)
                            .mappedBy(
                                MappingChoice.given(
                                    "m", "kind: usage\ncolumns: {week: w, model: m, tokens: t}\n")),
                        Progress.SILENT));
    assertThat(failure)
        .hasMessage(
            "The file k.csv can't be loaded as news: its mapping makes it usage. Leave the kind"
                + " out, or correct the mapping.");
  }
}
