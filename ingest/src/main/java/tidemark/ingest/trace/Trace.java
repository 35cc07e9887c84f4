package tidemark.ingest.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a row of a view comes from. Immutable.
 *
 * @param view the view's name
 * @param key what tells the row from the others, by column
 * @param readings those that the row rests on, then those it goes before, the latest first
 */
public record Trace(String view, Map<String, String> key, List<Reading> readings) {
  public Trace {
    readings = List.copyOf(readings);
  }

  /**
   * What one row of a file says.
   *
   * @param role counted (the row is this reading), part (of a sum of days), superseded (an earlier
   *     reading of the same source, or version), also told (a further file that says it), or not
   *     counted (another source that goes behind)
   * @param subject what it tells of, such as {@code 2026-W08}
   * @param figure what it says: tokens, prices, a title
   * @param sourceAddress where the source is found
   * @param row in the file, from 1 for the first record
   * @param readOn the day on which the source was read, where it is known
   * @param batch the load; 0 for what ships with Tidemark
   */
  public record Reading(
      String role,
      String subject,
      String figure,
      String source,
      Optional<String> sourceName,
      Optional<String> sourceAddress,
      String file,
      OptionalLong row,
      Optional<LocalDate> readOn,
      long batch,
      Optional<Instant> loadedAt,
      OptionalLong dataVersion) {}
}
