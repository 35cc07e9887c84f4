package tidemark.ingest.mapping;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How numbers are written, by an example: {@code 1.234,5}, {@code 1,234.5}, {@code 1 234,5}. An
 * example without thousands ({@code 1234,5}) allows none. Immutable.
 *
 * @param written as the mapping has it
 * @param grouping between thousands; empty where there is none
 * @param decimal before the fraction
 */
public record NumberFormat(String written, String grouping, String decimal) {
  public static final NumberFormat PLAIN = new NumberFormat("1,234.5", ",", ".");
  static final String EXPECTED = "an example such as 1,234.5, 1.234,5, 1 234,5 or 1234,5";

  private static final Pattern EXAMPLE = Pattern.compile("1([.,'\u2019 \u00A0\u202F]?)234([.,])5+");

  public static Optional<NumberFormat> parse(String written) {
    Matcher example = EXAMPLE.matcher(written);
    return example.matches() && !example.group(1).equals(example.group(2))
        ? Optional.of(new NumberFormat(written, example.group(1), example.group(2)))
        : Optional.empty();
  }

  /** What a number looks like, without unit. */
  public String regex() {
    String whole = grouping.isEmpty() ? "\\d+" : "(\\d+|\\d{1,3}([" + grouping + "]\\d{3})+)";
    String fraction = "[" + decimal + "]\\d+";
    return "[-+]?(" + whole + "(" + fraction + ")?|" + fraction + ")([eE][-+]?\\d{1,2})?";
  }
}
