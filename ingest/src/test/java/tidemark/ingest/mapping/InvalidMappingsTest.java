package tidemark.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Each mistake in a mapping is told with its line and column, and what was expected. */
final class InvalidMappingsTest {
  private static TidemarkException failure(String text) {
    return catchThrowableOfType(
        TidemarkException.class, () -> MappingReader.read("m", text.replace('#', '\n')));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          unknown key         | kind: usage#colums: {week: w}                                         | 2:1   | there is no key 'colums', and one of title, kind, source, match, file, nulls, columns was expected. Did you mean 'columns'?
          no kind             | columns: {week: w}                                                    | 1:1   | 'kind' is missing: one of models, usage, reports, news, comments, claims
          unknown kind        | kind: usages#columns: {week: w}                                       | 1:7   | there is no kind 'usages', and one of models, usage, reports, news, comments, claims was expected. Did you mean 'usage'?
          no columns          | kind: usage                                                           | 1:1   | 'columns' is missing: which of the file's columns is which fact column
          unknown fact column | kind: usage#columns: {week: w, modle: m, tokens: t}                   | 2:20  | usage has no column 'modle', and one of model, variant, week, day, month, period_start, period_days, read_on, tokens, prompt_tokens, completion_tokens, reasoning_tokens, requests, rank, source, source_kind was expected. Did you mean 'model'?
          a plain file's name | kind: usage#columns: {week: w, model: m, total_tokens: t}             | 2:30  | Did you mean 'tokens'?
          two for one         | kind: usage#columns:#  week: w#  model: m#  tokens: t#  week: x        | 6:3   | 'columns.week' stands twice, and once was expected
          needed one missing  | kind: usage#columns: {week: w, model: m}                              | 2:10  | nothing is mapped to tokens or prompt_tokens, which usage can't do without; a constant will do
          both                | kind: usage#columns: {week: {column: w, constant: x}, model: m, tokens: t} | 2:17 | 'columns.week' has both a column and a constant, and one of them was expected
          neither             | kind: usage#columns: {week: {format: d/m/y}, model: m, tokens: t}     | 2:17  | 'columns.week' has neither column nor constant, and one of them was expected
          constant and more   | kind: usage#columns: {week: {constant: x, format: d/m/y}, model: m, tokens: t} | 2:17 | 'columns.week' is a constant, which takes no other key
          bad format          | kind: usage#columns: {week: {column: w, format: day/month}, model: m, tokens: t} | 2:37 | 'columns.week.format' is 'day/month', and a format such as d/m/y, m/d/y, y年m月d日, d.m.y h:m, d mon y, or %d/%m/%Y was expected
          format sans year    | kind: usage#columns: {week: {column: w, format: "%d/%m"}, model: m, tokens: t} | 2:37 | 'columns.week.format' is '%d/%m', and a format such as
          bad directive       | kind: usage#columns: {week: {column: w, format: "%Q %Y"}, model: m, tokens: t} | 2:37 | 'columns.week.format' is '%Q %Y', and a format such as
          format of a number  | kind: usage#columns: {week: w, model: m, tokens: {column: t, format: d/m/y}} | 2:50 | 'columns.tokens.format' is only for days and times
          locale of a text    | kind: usage#columns: {week: w, model: {column: m, locale: "1,234.5"}, tokens: t} | 2:39 | 'columns.model.locale' is only for numbers and prices
          bad locale          | kind: usage#columns: {week: w, model: m, tokens: {column: t, locale: de}} | 2:58 | 'columns.tokens.locale' is 'de', and an example such as 1,234.5, 1.234,5, 1 234,5 or 1234,5 was expected
          bad unit            | kind: usage#columns: {week: w, model: m, tokens: {column: t, unit: dozen}} | 2:56 | 'columns.tokens.unit' is 'dozen', and one of one, thousand, million, billion, trillion, 千, 万, 亿, 万亿 was expected
          another currency    | kind: models#columns: {id: i, prompt_price: {column: p, unit: EUR per 1k}} | 2:50 | 'columns.prompt_price.unit' is 'EUR per 1k', and US dollars, one of per token, per 1k, per million was expected
          bad zone            | kind: news#columns: {published_at: {column: p, zone: China}, outlet: o, link: l} | 2:43 | 'columns.published_at.zone' is 'China', and a time zone such as Asia/Shanghai or +08:00 was expected
          zone of a day       | kind: reports#columns: {published_on: {column: p, zone: UTC}, institution: i, link: l} | 2:37 | 'columns.published_on.zone' is only for times
          split of a text     | kind: reports#columns: {published_on: p, institution: {column: i, split: ","}, link: l} | 2:53 | 'columns.institution.split' is only for lists
          source's kind       | kind: usage#source: {id: x, kind: guess}#columns: {week: w}            | 2:23  | 'source.kind' is 'guess', and capture or synthetic was expected
          source sans id      | kind: usage#source: {name: x}#columns: {week: w}                      | 2:9   | 'source.id' is missing: a short name such as my-dashboard
          delimiter           | kind: usage#file: {delimiter: ";;"}#columns: {week: w}                | 2:19  | 'file.delimiter' is ';;', and one character, or one of tab, comma, semicolon, pipe was expected
          skip                | kind: usage#file: {skip: -1}#columns: {week: w}                       | 2:14  | 'file.skip' is '-1', and a number of lines above the header, 0 to 1000 was expected
          list for a text     | kind: [usage]#columns: {week: w}                                      | 1:7   | 'kind' is a list, and a text was expected
          text for keys       | kind: usage#columns: week                                             | 2:10  | 'columns' is 'week', and keys with values was expected
          no YAML             | kind: usage#columns: {week: w                                         | 2:18  | it isn't YAML there: expected ',' or '}', but got <stream end>. Put texts with a colon
          empty               | `##`                                                                  | 1:1   | it is empty, and kind and columns were expected
          """)
  void a_mistake_is_shown_where_it_stands(String name, String text, String place, String said) {
    TidemarkException failure = failure(text);
    assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_MAPPING);
    assertThat(failure.detail()).startsWith("The mapping m can't be used (line ").contains(said);
    assertThat(failure.line().orElse(0) + ":" + failure.column().orElse(0))
        .as(failure.detail())
        .isEqualTo(place);
  }

  @Test
  void a_mapping_names_no_class_and_repeats_nothing_by_aliases() {
    assertThat(failure("kind: &a usage#title: *a#columns: {week: w, model: m, tokens: t}"))
        .isNull();
    assertThat(failure("!!java.io.File {kind: usage}").detail())
        .contains("Global tag is not allowed");
    assertThat(failure("kind: usage#columns: &a {week: w, model: *a, tokens: t}").detail())
        .contains("it isn't YAML");
  }
}
