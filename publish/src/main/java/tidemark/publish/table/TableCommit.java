package tidemark.publish.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.UpdateProperties;
import org.apache.iceberg.exceptions.CleanableFailure;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.util.DataFileSet;
import org.apache.iceberg.util.DeleteFileSet;

/**
 * One change of one table: files out and in, properties, a tag, in one commit. Fails where anybody
 * else has written to the table since it was looked at. One thread at a time.
 */
final class TableCommit {
  private final Transaction transaction;
  private final Optional<Snapshot> base;
  private final List<DataFile> added = new ArrayList<>();
  private final DataFileSet removed = DataFileSet.create();
  private final DeleteFileSet removedDeletes = DeleteFileSet.create();
  private final Map<String, String> summary = new LinkedHashMap<>();

  TableCommit(Transaction transaction, Optional<Snapshot> base) {
    this.transaction = transaction;
    this.base = base;
  }

  void add(DataFile file) {
    added.add(file);
  }

  void remove(List<DataFile> files, List<DeleteFile> deletes) {
    removed.addAll(files);
    removedDeletes.addAll(deletes);
  }

  void note(String key, String value) {
    summary.put(key, value);
  }

  void setProperties(Map<String, String> properties) {
    if (!properties.isEmpty()) {
      UpdateProperties update = transaction.updateProperties();
      properties.forEach(update::set);
      update.commit();
    }
  }

  /** Makes the snapshot that the tag will be on. */
  void overwrite() {
    OverwriteFiles overwrite =
        transaction
            .newOverwrite()
            .deleteFiles(removed, removedDeletes)
            .conflictDetectionFilter(Expressions.alwaysTrue())
            .validateNoConflictingData()
            .validateNoConflictingDeletes();
    base.ifPresent(snapshot -> overwrite.validateFromSnapshot(snapshot.snapshotId()));
    added.forEach(overwrite::addFile);
    summary.forEach(overwrite::set);
    overwrite.commit();
  }

  /** Puts the tag on what is then the current snapshot, also where it was on another one. */
  void tag(String tag) {
    Table table = transaction.table();
    long snapshot = table.currentSnapshot().snapshotId();
    ManageSnapshots snapshots = transaction.manageSnapshots();
    if (table.refs().containsKey(tag)) {
      snapshots.replaceTag(tag, snapshot).commit();
    } else {
      snapshots.createTag(tag, snapshot).commit();
    }
  }

  /**
   * All of it. Where it fails for sure, the files that were added are removed; where the catalogue
   * only went silent the commit may have come through, and {@link Placed} tells the next
   * publication to look.
   */
  void commit() {
    try {
      transaction.commitTransaction();
    } catch (RuntimeException e) {
      if (e instanceof CleanableFailure) {
        discard(e);
      }
      throw e;
    }
  }

  /** Removes the files that were added; nobody refers to them. */
  void discard(Throwable failure) {
    for (DataFile file : added) {
      try {
        transaction.table().io().deleteFile(file.location());
      } catch (RuntimeException e) {
        failure.addSuppressed(e);
      }
    }
  }
}
