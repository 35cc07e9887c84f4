package tidemark.ingest.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many claims are found of those that a reader finds, and how many of the found ones are right,
 * in sentences as brokers and newspapers write them. The labels were written before the sentences
 * were first read by the finder; those of the second file after its patterns had been widened by
 * the first. A claim is right if all of it is: metric, scope, period, value, unit.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ClaimRecallTest {
  /** A Thursday, in 2026-W08. */
  private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2026, 2, 19));

  private Dictionary dictionary = new Dictionary(List.of());

  @BeforeAll
  void read(@TempDir Path folder) throws SQLException {
    dictionary = ShippedDictionary.read(folder);
  }

  /** A sentence, the claims that a reader finds in it, and those that are found. */
  private record Read(String sentence, List<String> labelled, List<String> found) {
    List<String> missed() {
      List<String> missed = new ArrayList<>(labelled);
      found.forEach(missed::remove);
      return missed;
    }

    List<String> wrong() {
      List<String> wrong = new ArrayList<>(found);
      labelled.forEach(wrong::remove);
      return wrong;
    }
  }

  private List<Read> sentences(String file, String language) throws IOException {
    try (InputStream lines = ClaimRecallTest.class.getResourceAsStream(file)) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("[|]", -1))
          .filter(cells -> cells[0].equals(language))
          .map(cells -> new Read(cells[1], labels(cells[2]), found(cells[1])))
          .toList();
    }
  }

  private static List<String> labels(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" & "));
  }

  private List<String> found(String text) {
    FoldedText folded = FoldedText.of(text);
    if (!ClaimFinder.mayClaim(folded)) {
      return List.of();
    }
    return ClaimFinder.find(folded, dictionary.find(folded), PUBLISHED).stream()
        .map(
            claim ->
                String.join("; ", claim.metric(), claim.scope(), claim.period())
                    + "; "
                    + claim.value().stripTrailingZeros().toPlainString()
                    + " "
                    + claim.unit())
        .toList();
  }

  @ParameterizedTest(name = "{0} {1}: recall from {4}, precision from {5}")
  @CsvSource({
    "labelled-claims.psv, en, 80, 50, 0.94, 0.94",
    "labelled-claims.psv, zh, 65, 50, 0.92, 0.94",
    "labelled-claims.psv, pt, 50, 35, 0.97, 0.97",
    "held-out-claims.psv, en, 20, 15, 0.9, 0.93",
    "held-out-claims.psv, zh, 20, 15, 0.9, 0.93",
    "held-out-claims.psv, pt, 20, 13, 0.9, 0.93",
  })
  void claims_are_found(
      String file,
      String language,
      int sentencesMin,
      int claimsMin,
      double recall,
      double precision)
      throws IOException {
    List<Read> sentences = sentences(file, language);
    long labelled = sentences.stream().mapToLong(read -> read.labelled().size()).sum();
    long found = sentences.stream().mapToLong(read -> read.found().size()).sum();
    long missed = sentences.stream().mapToLong(read -> read.missed().size()).sum();
    long wrong = sentences.stream().mapToLong(read -> read.wrong().size()).sum();
    List<String> faults =
        sentences.stream()
            .filter(read -> !read.missed().isEmpty() || !read.wrong().isEmpty())
            .map(read -> read.sentence() + " missed " + read.missed() + " wrong " + read.wrong())
            .toList();

    assertThat(sentences).hasSizeGreaterThanOrEqualTo(sentencesMin);
    assertThat(labelled).isGreaterThanOrEqualTo(claimsMin);
    assertThat((labelled - missed) / (double) labelled)
        .as("recall, of %s claims, in %s sentences: %s", labelled, sentences.size(), faults)
        .isGreaterThanOrEqualTo(recall);
    assertThat((found - wrong) / (double) found)
        .as("precision, of %s claims: %s", found, faults)
        .isGreaterThanOrEqualTo(precision);
  }
}
