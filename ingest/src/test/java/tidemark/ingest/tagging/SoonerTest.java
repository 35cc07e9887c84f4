package tidemark.ingest.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is looked for sooner than a pattern never hides what the pattern finds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SoonerTest {
  private static final long SEED = 20261129;
  private static final int COUNT = 4_000;

  /** The labelled sentences, and ones that are put together of their words. */
  private static final List<String> SENTENCES = sentences();

  private static List<String> sentences() {
    List<String> all = new ArrayList<>();
    for (String name : List.of("claims.psv", "labelled-claims.psv", "held-out-claims.psv")) {
      try (InputStream file = SoonerTest.class.getResourceAsStream(name)) {
        new String(file.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .forEach(line -> all.add(line.split("[|]", -1)[1]));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    List<String> words =
        all.stream().flatMap(line -> Arrays.stream(line.split("(?<=[ ，,。%年月日周])", -1))).toList();
    Random random = new Random(SEED);
    List<String> sentences = new ArrayList<>(all);
    sentences.addAll(List.of("Token热度不减，周调用量达4.12万亿", "按Token计市场份额升至61%"));
    while (sentences.size() < COUNT) {
      StringBuilder sentence = new StringBuilder();
      for (int count = random.nextInt(12); count >= 0; count--) {
        sentence.append(words.get(random.nextInt(words.size())));
      }
      boolean isLoud = random.nextInt(8) == 0;
      sentences.add(
          FoldedText.of(isLoud ? sentence.toString().toUpperCase(Locale.ROOT) : sentence.toString())
              .kept());
    }
    return sentences;
  }

  private static Stream<ClaimForm> forms() {
    return Stream.of(
            ClaimPatterns.TOKENS, ClaimPatterns.SHARE, ClaimPatterns.GROWTH, ClaimPatterns.PLACES)
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_form_has_one_of_its_words(ClaimForm form) {
    List<String> found =
        SENTENCES.stream().filter(text -> form.pattern().matcher(text).find()).toList();

    assertThat(found)
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text.toLowerCase(Locale.ROOT)).containsAnyOf(words(form)));
  }

  private static CharSequence[] words(ClaimForm form) {
    return form.words().toArray(CharSequence[]::new);
  }

  @Test
  void a_text_that_speaks_of_the_use_of_tokens_is_read_however_its_letters_are_written() {
    List<FoldedText> texts =
        SENTENCES.stream()
            .flatMap(
                text ->
                    Stream.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT)))
            .map(FoldedText::of)
            .toList();
    List<FoldedText> speaking =
        texts.stream().filter(text -> ClaimPatterns.TOKEN_USE.isIn(text.kept())).toList();

    assertThat(speaking).hasSizeBetween(1000, texts.size() - 1000);
    assertThat(speaking).allMatch(ClaimFinder::mayClaim);
  }

  @ParameterizedTest
  @CsvSource({
    "anthropic's share of api calls was 12.5%., true",
    "ANTHROPIC'S SHARE OF API CALLS WAS 12.5%., true",
    "llm usage grew 20% week over week, true",
    "Ｔｏｋｅｎ用量增长, true",
    "a rapid fall of api prices, false",
  })
  void a_text_may_claim_something(String text, boolean mayClaim) {
    assertThat(ClaimFinder.mayClaim(FoldedText.of(text))).isEqualTo(mayClaim);
  }

  private static Stream<String> signs() {
    return Stream.of(
            ClaimPatterns.USED,
            ClaimPatterns.TOKEN_WORD,
            ClaimPatterns.TOKEN_USE,
            ClaimPatterns.WEEKLY,
            ClaimPatterns.DAILY,
            ClaimPatterns.MONTHLY,
            ClaimPatterns.NOT_A_CLAIM,
            ClaimPatterns.OF_SOMETHING_ELSE,
            ClaimPatterns.AGAINST)
        .map(Sign::toString);
  }

  @ParameterizedTest
  @MethodSource("signs")
  void a_sign_is_where_its_pattern_is(String alternatives) {
    Sign sign = Sign.of(alternatives);
    List<String> found =
        SENTENCES.stream()
            .filter(text -> ClaimPatterns.pattern(alternatives).matcher(text).find())
            .toList();

    assertThat(found).isNotEmpty();
    assertThat(SENTENCES.stream().filter(sign::isIn)).containsExactlyElementsOf(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "free~the free tier~true",
        "\\bfree\\b~freedom~false",
        "data ?sets?~one DATASET~true",
        "data ?sets?~data set~true",
        "(?:per|a) week~each week~false",
        "(?:per|a) week~A week~true",
        "周均?使用~周使用量~true",
        "[亿美]元~百元~false",
        "\\$~US$5~true",
      })
  void a_sign_is_in_a_text(String alternatives, String text, boolean isIn) {
    assertThat(Sign.of(alternatives).isIn(text)).isEqualTo(isIn);
  }

  @Test
  void an_alternative_needs_a_letter_outside_of_groups() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Sign.of("one|(?:two|three)"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one|(?:two|three)");
  }
}
