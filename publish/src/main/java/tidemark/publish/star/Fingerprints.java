package tidemark.publish.star;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the partitions of a table hold, by their numbers: equal only where the rows are, in whatever
 * order. Immutable.
 *
 * @param parts by partition the number of its rows and the sum of their hashes
 */
public record Fingerprints(Map<String, Part> parts) {
  /** The partition of rows without a day. */
  public static final String NO_DAY = "null";

  /** One partition. */
  public record Part(long rows, String hash) {}

  public Fingerprints {
    parts = Map.copyOf(parts);
  }

  /** The partitions that differ from what they were, new and gone ones among them. */
  public TreeSet<String> changedSince(Fingerprints before) {
    TreeSet<String> changed = new TreeSet<>(parts.keySet());
    changed.addAll(before.parts.keySet());
    changed.removeIf(part -> parts.containsKey(part) && has(before, part));
    return changed;
  }

  private boolean has(Fingerprints before, String part) {
    Part then = before.parts.get(part);
    return then != null && then.equals(parts.get(part));
  }

  /** All rows together. */
  public long rows() {
    return parts.values().stream().mapToLong(Part::rows).sum();
  }

  /** As a snapshot's summary keeps it. */
  public String text() {
    return new TreeMap<>(parts)
        .entrySet().stream()
            .map(
                part -> part.getKey() + "=" + part.getValue().rows() + ":" + part.getValue().hash())
            .collect(Collectors.joining(";"));
  }

  /**
   * What {@link #text()} wrote.
   *
   * @throws IllegalArgumentException where it didn't
   */
  public static Fingerprints parse(String text) {
    Map<String, Part> parts = new TreeMap<>();
    for (String entry : text.split(";", -1)) {
      if (entry.isEmpty()) {
        continue;
      }
      int equals = entry.indexOf('=');
      int colon = entry.indexOf(':');
      if (equals < 0 || colon < equals) {
        throw new IllegalArgumentException("No fingerprint: " + entry);
      }
      parts.put(
          entry.substring(0, equals),
          new Part(Long.parseLong(entry.substring(equals + 1, colon)), entry.substring(colon + 1)));
    }
    return new Fingerprints(parts);
  }
}
