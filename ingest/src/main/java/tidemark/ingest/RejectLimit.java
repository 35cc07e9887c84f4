package tidemark.ingest;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many rows of a file may be refused before the load is given up whole. Immutable. */
public sealed interface RejectLimit {
  /** No limit, as long as one row is good. */
  RejectLimit NONE = new Unlimited();

  /** What {@link #parse} takes, in words that follow "expected". */
  String EXPECTED = "a number of rows such as 100, or a share of them such as 2.5%";

  /**
   * Whether so many refused rows are too many.
   *
   * @param read rows of the whole file
   */
  boolean isExceededBy(long refused, long read);

  /** As users write it. */
  String text();

  /** From {@code N} or {@code P%}; empty where it is neither. */
  static Optional<RejectLimit> parse(String text) {
    Pattern rows = Pattern.compile("\\d{1,18}");
    Pattern share = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)\\s*%");
    String given = text.strip();
    if (rows.matcher(given).matches()) {
      return Optional.of(new Rows(Long.parseLong(given)));
    }
    return Optional.of(share.matcher(given))
        .filter(java.util.regex.Matcher::matches)
        .map(matched -> new BigDecimal(matched.group(1)))
        .filter(percent -> percent.compareTo(new BigDecimal(100)) <= 0)
        .map(Share::new);
  }

  /** See {@link #NONE}. */
  record Unlimited() implements RejectLimit {
    @Override
    public boolean isExceededBy(long refused, long read) {
      return false;
    }

    @Override
    public String text() {
      return "none";
    }
  }

  /** At most so many rows. */
  record Rows(long count) implements RejectLimit {
    @Override
    public boolean isExceededBy(long refused, long read) {
      return refused > count;
    }

    @Override
    public String text() {
      return Long.toString(count);
    }
  }

  /** At most such a part of the rows read, in percent. */
  record Share(BigDecimal percent) implements RejectLimit {
    @Override
    public boolean isExceededBy(long refused, long read) {
      return new BigDecimal(refused)
              .multiply(new BigDecimal(100))
              .compareTo(percent.multiply(new BigDecimal(read)))
          > 0;
    }

    @Override
    public String text() {
      return percent.toPlainString() + "%";
    }
  }
}
