package tidemark.ingest.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Sentences that claim something on tokens, and those that only look so, in three languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ClaimFinderTest {
  /** A Thursday, in 2026-W08. */
  private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2026, 2, 19));

  private Dictionary dictionary = new Dictionary(List.of());

  @BeforeAll
  void read(@TempDir Path folder) throws SQLException {
    dictionary = ShippedDictionary.read(folder);
  }

  private List<Claim> find(String text, Optional<LocalDate> published) {
    FoldedText folded = FoldedText.of(text);
    return ClaimFinder.find(folded, dictionary.find(folded), published);
  }

  private List<String> claims(String text, Optional<LocalDate> published) {
    return find(text, published).stream()
        .map(
            claim ->
                String.join(
                    "; ",
                    claim.metric(),
                    claim.scope(),
                    claim.period(),
                    claim.value().stripTrailingZeros().toPlainString() + " " + claim.unit()))
        .toList();
  }

  @ParameterizedTest(name = "{1}")
  @CsvFileSource(
      resources = "claims.psv",
      delimiter = '|',
      numLinesToSkip = 1,
      maxCharsPerColumn = 500)
  void a_sentence_claims(String language, String sentence, String claims) {
    List<String> expected = claims == null ? List.of() : List.of(claims.split(" & "));
    assertThat(claims(sentence, PUBLISHED)).as(language).containsExactlyElementsOf(expected);
  }

  @Test
  void the_quote_is_the_sentence_in_its_own_words() {
    String text = "Ｒecap. China’s models used  ４.12 trillion tokens this week! Prices fell.";
    assertThat(find(text, PUBLISHED))
        .extracting(Claim::quote)
        .containsExactly("China’s models used  ４.12 trillion tokens this week!");
  }

  @Test
  void this_week_tells_nothing_where_the_day_of_publication_isnt_known() {
    assertThat(claims("Chinese models used 4.12 trillion tokens this week.", Optional.empty()))
        .containsExactly("weekly tokens; country=CN; unknown; 4120000000000 tokens");
  }
}
