package tidemark.publish.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataOperations;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.util.DeleteFileSet;
import tidemark.publish.star.Fingerprints;

/**
 * What a table of the catalogue holds now: its files by partition, and the fingerprints of what was
 * last published, where nobody else has changed rows since. One thread at a time.
 */
final class Held {
  /** In the summary of a snapshot of ours: what its partitions hold. */
  static final String FINGERPRINTS = "tidemark.partitions";

  private final Optional<Fingerprints> fingerprints;
  private final Map<String, List<DataFile>> files = new HashMap<>();
  private final DeleteFileSet deletes = DeleteFileSet.create();

  private Held(Optional<Fingerprints> fingerprints) {
    this.fingerprints = fingerprints;
  }

  /** Of a table that isn't there yet. */
  static Held nothing() {
    return new Held(Optional.of(new Fingerprints(Map.of())));
  }

  static Held of(Table table) {
    Held held = new Held(published(table));
    try (CloseableIterable<FileScanTask> tasks = table.newScan().includeColumnStats().planFiles()) {
      for (FileScanTask task : tasks) {
        held.files
            .computeIfAbsent(part(task.file()), absent -> new ArrayList<>())
            .add(task.file().copy());
        task.deletes().forEach(delete -> held.deletes.add(delete.copy()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return held;
  }

  private static String part(DataFile file) {
    StructLike partition = file.partition();
    if (partition.size() == 0) {
      return "0";
    }
    Integer ordinal = partition.get(0, Integer.class);
    return ordinal == null ? Fingerprints.NO_DAY : Integer.toString(ordinal);
  }

  /** Others may have packed the same rows into other files; whoever changed rows is seen. */
  private static Optional<Fingerprints> published(Table table) {
    Snapshot snapshot = table.currentSnapshot();
    while (snapshot != null
        && DataOperations.REPLACE.equals(snapshot.operation())
        && !snapshot.summary().containsKey(FINGERPRINTS)) {
      Long parent = snapshot.parentId();
      snapshot = parent == null ? null : table.snapshot(parent);
    }
    if (snapshot == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(snapshot.summary().get(FINGERPRINTS)).map(Fingerprints::parse);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // not ours: whatever it is, all is written anew
    }
  }

  /** Empty where somebody else wrote rows, so that nobody knows what there is. */
  Optional<Fingerprints> fingerprints() {
    return fingerprints;
  }

  /** The partitions that have files. */
  List<String> parts() {
    return List.copyOf(files.keySet());
  }

  List<DataFile> files(String part) {
    return files.getOrDefault(part, List.of());
  }

  /** Files in which others said which rows are no more. */
  List<DeleteFile> deletes() {
    return List.copyOf(deletes);
  }
}
