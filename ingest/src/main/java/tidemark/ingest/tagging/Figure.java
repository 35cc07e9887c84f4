package tidemark.ingest.tagging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as the three languages write them, exactly. Stateless. Thread-safe. */
final class Figure {
  /** To stand in a pattern, as a group of that name. */
  static final String NUMBER = "(?<number>\\d{1,3}(?:[,.]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)";

  private static final Pattern THOUSANDS_BY_COMMA = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern THOUSANDS_BY_POINT = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");

  /** Powers of ten. The Portuguese say a bilião for 10^12, the Brazilians a trilhão. */
  private static final Map<String, Integer> UNITS =
      Map.ofEntries(
          Map.entry("m", 6),
          Map.entry("mn", 6),
          Map.entry("million", 6),
          Map.entry("b", 9),
          Map.entry("bn", 9),
          Map.entry("billion", 9),
          Map.entry("t", 12),
          Map.entry("tn", 12),
          Map.entry("trillion", 12),
          Map.entry("quadrillion", 15),
          Map.entry("mi", 6),
          Map.entry("bi", 9),
          Map.entry("tri", 12),
          Map.entry("milhão", 6),
          Map.entry("milhões", 6),
          Map.entry("mil milhões", 9),
          Map.entry("bilhão", 9),
          Map.entry("bilhões", 9),
          Map.entry("bilião", 12),
          Map.entry("biliões", 12),
          Map.entry("trilhão", 12),
          Map.entry("trilhões", 12),
          Map.entry("百万", 6),
          Map.entry("千万", 7),
          Map.entry("亿", 8),
          Map.entry("十亿", 9),
          Map.entry("百亿", 10),
          Map.entry("千亿", 11),
          Map.entry("万亿", 12),
          Map.entry("十万亿", 13),
          Map.entry("百万亿", 14),
          Map.entry("千万亿", 15));

  private static final List<String> WORDS =
      List.of(
          "one|um|uma|一",
          "two|dois|duas|二|两",
          "three|três|三",
          "four|quatro|四",
          "five|cinco|五",
          "six|seis|六",
          "seven|sete|七",
          "eight|oito|八",
          "nine|nove|九",
          "ten|dez|十");

  private Figure() {}

  /**
   * The number; empty where it may be read in two ways (5.160 trilhões).
   *
   * @param isCommaDecimal whether the language parts the whole from the rest by a comma
   */
  static Optional<BigDecimal> number(String text, boolean isCommaDecimal) {
    boolean hasComma = text.contains(",");
    if (isCommaDecimal) {
      if (THOUSANDS_BY_POINT.matcher(text).matches()) {
        return hasComma
            ? Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')))
            : Optional.empty();
      }
      String pointed = text.replace(',', '.');
      return pointed.indexOf('.') == pointed.lastIndexOf('.')
          ? Optional.of(new BigDecimal(pointed))
          : Optional.empty();
    }
    if (!hasComma) {
      return text.indexOf('.') == text.lastIndexOf('.')
          ? Optional.of(new BigDecimal(text))
          : Optional.empty();
    }
    return THOUSANDS_BY_COMMA.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(",", "")))
        : Optional.empty();
  }

  /** The number times its unit. */
  static Optional<BigDecimal> of(String number, String unit, boolean isCommaDecimal) {
    Integer power = UNITS.get(unit.toLowerCase(java.util.Locale.ROOT));
    if (power == null) {
      return Optional.empty();
    }
    return number(number, isCommaDecimal).map(value -> value.scaleByPowerOfTen(power));
  }

  /** A percentage as a fraction. */
  static Optional<BigDecimal> fraction(String number, boolean isCommaDecimal) {
    return number(number, isCommaDecimal).map(value -> value.movePointLeft(2));
  }

  /** A small number in words or digits; empty for others. */
  static Optional<BigDecimal> count(String word) {
    if (word.matches("\\d{1,2}")) {
      return Optional.of(new BigDecimal(word));
    }
    for (int index = 0; index < WORDS.size(); index++) {
      if (List.of(WORDS.get(index).split("[|]"))
          .contains(word.toLowerCase(java.util.Locale.ROOT))) {
        return Optional.of(BigDecimal.valueOf(index + 1L));
      }
    }
    return Optional.empty();
  }
}
