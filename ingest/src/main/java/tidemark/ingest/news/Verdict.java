package tidemark.ingest.news;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a review says of a claim, schema.org's {@code Rating}: a number on the scale that it names,
 * or words, of which those that fact checkers agree on have a place between false and true.
 * Immutable.
 *
 * @param value a number; empty where the words have no place on a scale
 * @param words as published; empty where there are none
 */
record Verdict(String value, String unit, String words) {
  /** Numbers between 0, false, and 1, true. */
  private static final String TRUTH = "truth";

  /** Words alone. */
  private static final String WORDS = "verdict";

  /** By how true it is. In small letters; the first that is all of a verdict counts. */
  private static final Map<String, List<String>> PLACES =
      Map.of(
          "1",
          List.of(
              "true",
              "correct",
              "accurate",
              "verified",
              "verdadeiro",
              "verdadeira",
              "é verdade",
              "correto",
              "fato",
              "verdadero",
              "vrai",
              "wahr",
              "richtig",
              "真",
              "属实",
              "真实",
              "正确"),
          "0.75",
          List.of(
              "mostly true",
              "mostly correct",
              "mostly accurate",
              "largely true",
              "largely accurate",
              "maioritariamente verdadeiro",
              "majoritariamente verdadeiro",
              "quase verdade",
              "mayormente verdadero",
              "plutôt vrai",
              "größtenteils richtig",
              "überwiegend richtig",
              "基本属实",
              "大部分属实"),
          "0.5",
          List.of(
              "half true",
              "half-true",
              "partly true",
              "partially true",
              "partly false",
              "partially false",
              "mixture",
              "mixed",
              "meia verdade",
              "meio verdadeiro",
              "parcialmente verdadeiro",
              "parcialmente falso",
              "verdad a medias",
              "partiellement vrai",
              "partiellement faux",
              "teilweise richtig",
              "teilweise falsch",
              "部分属实",
              "半真半假",
              "部分不实"),
          "0.25",
          List.of(
              "mostly false",
              "mostly incorrect",
              "mostly inaccurate",
              "largely false",
              "maioritariamente falso",
              "majoritariamente falso",
              "mayormente falso",
              "plutôt faux",
              "größtenteils falsch",
              "überwiegend falsch",
              "基本不实",
              "大部分不实"),
          "0",
          List.of(
              "false",
              "incorrect",
              "inaccurate",
              "wrong",
              "fake",
              "pants on fire",
              "pants on fire!",
              "hoax",
              "fabricated",
              "falso",
              "falsa",
              "é falso",
              "errado",
              "mentira",
              "faux",
              "falsch",
              "假",
              "虚假",
              "不实",
              "谣言",
              "错误"));

  /**
   * @param worst empty where the rating names no worst one: what schema.org says then holds
   * @param best as above
   */
  static Verdict of(String rating, String worst, String best, String words) {
    // What schema.org says of a scale that names no ends.
    String low = worst.isEmpty() ? "1" : worst;
    String high = best.isEmpty() ? "5" : best;
    boolean mayFall = !worst.isEmpty() && !best.isEmpty();
    if (isOn(rating, low, high, mayFall)) {
      return new Verdict(rating, "rating of " + low + " to " + high, words);
    }
    // Many put the words where the number should be; -1 stands for none.
    String said = words.isEmpty() ? rating : words;
    return place(said)
        .map(value -> new Verdict(value, TRUTH, said))
        .orElseGet(() -> new Verdict("", WORDS, said));
  }

  /**
   * @param mayFall whether the best may be the lesser number: where the rating names both
   */
  private static boolean isOn(String rating, String low, String high, boolean mayFall) {
    Optional<BigDecimal> value = number(rating);
    Optional<BigDecimal> worst = number(low);
    Optional<BigDecimal> best = number(high);
    if (value.isEmpty() || worst.isEmpty() || best.isEmpty()) {
      return false;
    }
    if (!mayFall && best.get().compareTo(worst.get()) < 0) {
      return false;
    }
    BigDecimal least = worst.get().min(best.get());
    BigDecimal most = worst.get().max(best.get());
    return least.compareTo(most) < 0
        && value.get().compareTo(least) >= 0
        && value.get().compareTo(most) <= 0;
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("-?\\d{1,9}(\\.\\d{1,9})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static Optional<String> place(String words) {
    String said = words.toLowerCase(Locale.ROOT).replaceAll("[\\s.。!！]+$", "").strip();
    return PLACES.entrySet().stream()
        .filter(place -> place.getValue().contains(said))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
