package tidemark.ingest.stage;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a file is to be read, where its owner knows better than a look at it tells. What is left
 * empty is found by looking. Immutable.
 *
 * @param sheet which sheet of a workbook
 * @param linesBefore lines of separated values above the header; of a sheet, rows that aren't empty
 * @param delimiter between separated values
 * @param records where JSON's records lie: keys with dots between
 */
public record Reading(
    Optional<String> sheet,
    OptionalInt linesBefore,
    Optional<Character> delimiter,
    Optional<String> records) {

  /** By looking alone. */
  public static final Reading FOUND =
      new Reading(Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
}
