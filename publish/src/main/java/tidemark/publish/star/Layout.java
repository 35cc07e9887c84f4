package tidemark.publish.star;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import tidemark.warehouse.script.Quoted;

/**
 * How the rows of a table are laid out in files: by nothing, or by year or month of a day.
 * Immutable.
 *
 * @param step between partitions
 * @param day the column; empty for {@link Step#WHOLE}
 */
public record Layout(Step step, Optional<String> day) {
  /**
   * From so many rows a year on a month is a file worth opening by itself (a few megabytes); below,
   * files of a year are already small.
   */
  static final long MONTHLY_ROWS_A_YEAR = 1_000_000;

  /** What one partition holds. */
  public enum Step {
    WHOLE,
    YEAR,
    MONTH
  }

  private static final LocalDate EPOCH = LocalDate.EPOCH;

  /**
   * The layout for a table that is published for the first time.
   *
   * @param rowsAYear on average, over the years that it has rows of
   */
  static Layout of(StarTable table, long rowsAYear) {
    return table
        .day()
        .map(
            day ->
                new Layout(
                    rowsAYear >= MONTHLY_ROWS_A_YEAR ? Step.MONTH : Step.YEAR, Optional.of(day)))
        .orElseGet(() -> new Layout(Step.WHOLE, Optional.empty()));
  }

  /** The number of a row's partition, as Iceberg counts: from 1970. */
  String ordinal() {
    if (day.isEmpty()) {
      return "0";
    }
    String column = Quoted.identifier(day.get());
    String year = "(year(" + column + ") - 1970)";
    return step == Step.YEAR ? year : "(" + year + " * 12 + month(" + column + ") - 1)";
  }

  /** The first day of a partition. */
  public LocalDate start(int ordinal) {
    return EPOCH.plus(Period.ofMonths(1).multipliedBy(step == Step.YEAR ? 12 * ordinal : ordinal));
  }

  /** Which rows a partition holds; empty: all. */
  Optional<String> condition(String part) {
    return day.map(
        name -> {
          String column = Quoted.identifier(name);
          if (part.equals(Fingerprints.NO_DAY)) {
            return column + " is null";
          }
          int ordinal = Integer.parseInt(part);
          return String.format(
              Locale.ROOT,
              "%s >= date '%s' and %s < date '%s'",
              column,
              start(ordinal),
              column,
              start(ordinal + 1));
        });
  }
}
