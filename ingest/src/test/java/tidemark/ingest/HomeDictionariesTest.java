package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Words of a home's own beside those that Tidemark brings. */
final class HomeDictionariesTest {
  private static final String TAGS =
      "select replace(article, 'example.org/', ''), kind, target, weight from ("
          + "select n.article, 'country' as kind, c.alpha2 as target, b.weight"
          + " from star.bridge_news_country b inner join star.fact_news n using (news_key)"
          + " inner join star.dim_country c using (country_key) union all "
          + "select n.article, 'vendor', v.vendor, b.weight"
          + " from star.bridge_news_vendor b inner join star.fact_news n using (news_key)"
          + " inner join star.dim_vendor v using (vendor_key) union all "
          + "select n.article, 'sector', s.sector, b.weight"
          + " from star.bridge_news_sector b inner join star.fact_news n using (news_key)"
          + " inner join star.dim_sector s using (sector_key)) order by all";

  private Path folder = Path.of("");

  @BeforeEach
  void open(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path dictionary(String name, String text, Charset charset) {
    try {
      Path file = folder.resolve("home").resolve("dictionaries").resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text, charset);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String article(String id, String title) {
    return "[{\"published_at\":\"2026-02-16\",\"outlet\":\"O\",\"link\":\"https://example.org/"
        + id
        + "\",\"title\":\""
        + title
        + "\"}]";
  }

  @Test
  void own_words_tag_new_loads_and_once_changed_the_old_texts_too() {
    dictionary(
        "a.csv",
        "\uFEFFkind,key,alias,language,matching\n\ncountry,BR,Planalto,pt,exact\nvendor,z-ai,\"Qingyan\",,\nsector,computer,SaaS,,exact\n",
        StandardCharsets.UTF_8);
    dictionary("b.csv", "alias,kind,key\nMeta,none,\nChina,country,CN\n", StandardCharsets.UTF_8);
    dictionary("notes.txt", "not looked at", StandardCharsets.UTF_8);
    try (TestingLoader testing = TestingLoader.open(folder)) {
      testing.load(
          "one.json", article("1", "Planalto buys SaaS with qingyan, Meta and China's models"));
      testing.load("two.json", article("2", "Meta in Palermo"));
      assertThat(testing.rows(TAGS))
          .containsExactly(
              "1 country BR 0.5", "1 country CN 0.5", "1 sector computer 1.0", "1 vendor z-ai 1.0");
    }
    dictionary("a.csv", "kind,key,alias\ncountry,IT,Palermo\n", StandardCharsets.UTF_8);
    dictionary("b.csv", "", StandardCharsets.UTF_8);
    List<String> changed =
        List.of("1 country CN 1.0", "1 vendor meta 1.0", "2 country IT 1.0", "2 vendor meta 1.0");
    long version;
    try (TestingLoader testing = TestingLoader.open(folder)) {
      assertThat(testing.rows(TAGS)).isEqualTo(changed);
      LoadReport third = testing.load("three.json", article("3", "Palermo"));
      testing.loader().unload(Long.toString(third.batch()));
      assertThat(testing.rows(TAGS)).as("in the star that was made again").isEqualTo(changed);
      version = testing.warehouse().dataVersion();
    }
    try (TestingLoader testing = TestingLoader.open(folder)) {
      assertThat(testing.warehouse().dataVersion()).as("the same words").isEqualTo(version);
    }
  }

  @Test
  void a_word_counts_as_much_as_its_weight_says() {
    dictionary(
        "a.csv",
        "kind,key,alias,weight\ncountry,BR,Planalto,0.25\ncountry,PT,Belem,\nvendor,z-ai,Qingyan,0.01\n",
        StandardCharsets.UTF_8);
    try (TestingLoader testing = TestingLoader.open(folder)) {
      testing.load("one.json", article("1", "Planalto and Belem use Qingyan"));
      testing.load("two.json", article("2", "Belem, Planalto, Planalto"));
      List<String> weighted =
          List.of(
              "1 country BR 0.2",
              "1 country PT 0.8",
              "1 vendor z-ai 1.0",
              "2 country BR 0.3333333333333333",
              "2 country PT 0.6666666666666666");
      assertThat(testing.rows(TAGS)).isEqualTo(weighted);
      assertThat(testing.rows("select distinct score from star.bridge_news_vendor"))
          .containsExactly("0.03");
      assertThat(testing.rows("select * from ops.integrity where breaches > 0")).isEmpty();
    }
  }

  @Test
  void what_pages_mark_is_read_again_too() {
    String page =
        "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Who leads\","
            + "\"url\":\"https://f.org/a\",\"datePublished\":\"2026-02-20\",\"publisher\":\"F\"}</script></head>"
            + "<body><p><mark>Zetalab accounted for 61% of all tokens.</mark> Rain."
            + "<mark>Qwen served 2 trillion tokens a week.</mark></p></body></html>";
    String claims = "select scope, value, evidence, file_row from star.fact_claim order by all";
    try (TestingLoader testing = TestingLoader.open(folder)) {
      testing.load("a.html", page);
      assertThat(testing.rows(claims))
          .containsExactly("unknown 0.61 marked 1", "vendor=qwen 2.0E12 marked 1");
    }
    dictionary(
        "a.csv", "kind,key,alias\nvendor,qwen,Zetalab\nnone,,Qwen\n", StandardCharsets.UTF_8);
    List<String> changed = List.of("unknown 2.0E12 marked 1", "vendor=qwen 0.61 marked 1");
    try (TestingLoader testing = TestingLoader.open(folder)) {
      assertThat(testing.rows(claims)).isEqualTo(changed);
      assertThat(testing.load("b.html", page + "<p>again</p>").rowsLoaded()).isZero();
      assertThat(testing.rows(claims)).isEqualTo(changed);
      LoadReport other = testing.load("n.json", article("9", "x"));
      testing.loader().unload(Long.toString(other.batch()));
      assertThat(testing.rows(claims)).as("in the star that was made again").isEqualTo(changed);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind,alias;country,X             | 1 | it has no column 'key'
          kind,key,alias,score             | 1 | it has a column 'score', which is none of kind, key, alias, language, matching, weight
          kind,key,alias,weight;country,BR,Foo,0   | 2 | weight '0' isn't a number over 0 and up to 1 such as 0.5
          kind,key,alias,weight;;country,BR,Foo,1.5 | 3 | weight '1.5' isn't a number over 0 and up to 1 such as 0.5
          kind,key,alias,weight;country,BR,Foo,half | 2 | weight 'half' isn't a number over 0 and up to 1 such as 0.5
          kind,key,alias,weight;country,BR,Foo,nan | 2 | weight 'nan' isn't a number over 0 and up to 1 such as 0.5
          kind,key,alias,weight;none,,Foo,0.5      | 2 | weight '0.5' stands beside a word of kind none, which counts nothing
          kind,key,alias;;country,XX,Foo   | 3 | key 'XX' isn't a country's alpha-2 code such as BR
          kind,key,alias;sector,chips2,Foo | 2 | key 'chips2' isn't a sector; list them: select sector from sectors
          kind,key,alias;vendor,Z AI,Foo   | 2 | key 'Z AI' isn't a vendor's id in small letters such as z-ai
          kind,key,alias;vendor,,Foo       | 2 | key doesn't say what the word stands for
          kind,key,alias;none,BR,Foo       | 2 | key 'BR' stands beside a word of kind none, which stands for nothing
          kind,key,alias;region,BR,Foo     | 2 | kind 'region' isn't one of country, vendor, sector, none
          kind,key,alias;country,BR,       | 2 | alias holds no word
          kind,key,alias,matching;country,BR,Foo,loose | 2 | matching 'loose' isn't one of any, exact
          kind,key,alias,language;country,BR,Foo,Portuguese | 2 | language 'Portuguese' isn't a language's code such as pt
          """)
  void a_wrong_line_is_named_and_nothing_is_taken(String text, int line, String why) {
    Path file = dictionary("mine.csv", text.replace(';', '\n'), StandardCharsets.UTF_8);
    String wrong =
        "The dictionary "
            + file
            + " is wrong in line "
            + line
            + ": "
            + why
            + ". Correct it there, or take the file away.";
    try (TestingLoader testing = TestingLoader.open(folder)) {
      assertThat(refusal(testing, "one.json", article("1", "Foo in Brazil")))
          .isEqualTo("The file one.json wasn't loaded. " + wrong);
      assertThat(testing.warehouse().faultOfWords().orElseThrow().line()).hasValue(line);
      assertThat(testing.rows("select count(*) from star.alias where alias = 'Foo'"))
          .containsExactly("0");
      assertThat(testing.rows("select count(*) > 1000 from star.alias")).containsExactly("true");
    }
    dictionary("mine.csv", "kind,key,alias\ncountry,BR,Foo\n", StandardCharsets.UTF_8);
    try (TestingLoader testing = TestingLoader.open(folder)) {
      assertThat(testing.rows("select target from star.alias where alias = 'Foo'"))
          .containsExactly("BR");
      assertThat(testing.load("one.json", article("1", "Foo in Brazil")).rowsLoaded()).isOne();
    }
  }

  @Test
  void what_is_no_csv_or_no_utf8_is_refused_by_the_file() {
    dictionary(
        "mine.csv", "kind,key,alias\ncountry,BR,\"Foo\"x\ncountry,PT\n", StandardCharsets.UTF_8);
    try (TestingLoader testing = TestingLoader.open(folder)) {
      assertThat(refusal(testing, "one.json", article("1", "Foo")))
          .contains("mine.csv is wrong in line 1: its lines can't be read as CSV");
    }
    dictionary("mine.csv", "kind,key,alias\ncountry,BR,São\n", StandardCharsets.ISO_8859_1);
    try (TestingLoader testing = TestingLoader.open(folder)) {
      assertThat(refusal(testing, "one.json", article("1", "Foo")))
          .contains("mine.csv is wrong: it isn't UTF-8.");
    }
  }

  @Test
  void with_a_wrong_line_the_home_answers_by_the_words_of_before_and_loads_what_has_no_texts() {
    dictionary("mine.csv", "kind,key,alias\ncountry,BR,Foo\n", StandardCharsets.UTF_8);
    long batch;
    try (TestingLoader testing = TestingLoader.open(folder)) {
      batch = testing.load("one.json", article("1", "Foo")).batch();
    }
    dictionary("mine.csv", "kind,key,alias\ncountry,XX,Foo\n", StandardCharsets.UTF_8);
    try (TestingLoader testing = TestingLoader.open(folder)) {
      assertThat(testing.rows(TAGS)).containsExactly("1 country BR 1.0");
      assertThat(
              testing
                  .load("usage.csv", "model,date,total_tokens\nqwen/qwen3-max,2026-02-16,1000\n")
                  .rowsLoaded())
          .isOne();
      TidemarkException unload =
          catchThrowableOfType(
              TidemarkException.class, () -> testing.loader().unload(Long.toString(batch)));
      assertThat(unload.code()).isEqualTo(ErrorCode.INVALID_DICTIONARY);
      assertThat(testing.rows(TAGS)).as("nothing half done").containsExactly("1 country BR 1.0");
    }
  }

  private static String refusal(TestingLoader testing, String name, String text) {
    TidemarkException failure =
        catchThrowableOfType(TidemarkException.class, () -> testing.load(name, text));
    assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_DICTIONARY);
    return failure.detail();
  }
}
