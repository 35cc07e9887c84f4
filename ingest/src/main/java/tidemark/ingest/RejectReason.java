package tidemark.ingest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Why rows of a file were refused, those with the same reason together. Immutable.
 *
 * @param rows how many
 * @param firstRow the first of them, from 1; empty where the whole file is meant
 * @param value what the first one has there
 */
public record RejectReason(
    long rows,
    OptionalLong firstRow,
    Optional<String> column,
    Optional<String> value,
    String reason) {

  /** In words, such as {@code 2 rows, the first is 1, tokens '-1': is negative}. */
  public String sentence() {
    StringBuilder sentence = new StringBuilder();
    firstRow.ifPresentOrElse(
        row ->
            sentence
                .append(rows == 1 ? "row " : rows + " rows, the first is ")
                .append(row)
                .append(column.isPresent() ? ", " : ""),
        () -> sentence.append(rows == 1 ? "" : rows + " times, "));
    column.ifPresent(sentence::append);
    value.filter(text -> !text.isEmpty()).ifPresent(text -> sentence.append(" '" + text + "'"));
    return sentence.append(": ").append(reason).toString();
  }

  /** All of them, one after the other, each with a semicolon behind it. */
  static String sentences(List<RejectReason> reasons) {
    StringBuilder all = new StringBuilder();
    reasons.forEach(reason -> all.append(reason.sentence()).append("; "));
    return all.toString();
  }
}
