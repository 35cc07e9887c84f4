package tidemark.publish.table;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import tidemark.publish.catalogue.OpenCatalogue;

/**
 * Lets go of publications that nobody is meant to read any more: first their tags, then the
 * snapshots that nothing refers to, with their files. Tags and branches that others made stay, with
 * what they refer to. Immutable. One thread at a time.
 */
public final class Expiry {
  private static final Pattern TAG = Pattern.compile("v\\d+");

  private final OpenCatalogue catalogue;
  private final Clock clock;

  public Expiry(OpenCatalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Of one table; harmless where there is none.
   *
   * @param kept the tags of publications that can be read
   * @return how many snapshots went
   */
  public int expire(String schema, String name, Set<String> kept) {
    return catalogue
        .find(TableIdentifier.of(schema, name))
        .map(table -> catalogue.ask(() -> expire(table, kept)))
        .orElse(0);
  }

  private int expire(Table table, Set<String> kept) {
    Set<String> expired =
        table.refs().entrySet().stream()
            .filter(ref -> ref.getValue().isTag() && TAG.matcher(ref.getKey()).matches())
            .map(Map.Entry::getKey)
            .filter(tag -> !kept.contains(tag))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!expired.isEmpty()) {
      ManageSnapshots snapshots = table.manageSnapshots();
      expired.forEach(snapshots::removeTag);
      snapshots.commit();
      table.refresh();
    }
    Set<Long> referred =
        table.refs().values().stream().map(SnapshotRef::snapshotId).collect(Collectors.toSet());
    int before = count(table);
    if (before > referred.size()) {
      table
          .expireSnapshots()
          .expireOlderThan(clock.millis())
          .retainLast(1)
          .cleanupLevel(ExpireSnapshots.CleanupLevel.ALL)
          .commit();
      table.refresh();
    }
    return before - count(table);
  }

  private static int count(Table table) {
    int count = 0;
    for (Snapshot snapshot : table.snapshots()) {
      count += snapshot == null ? 0 : 1;
    }
    return count;
  }
}
