package tidemark.publish.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.GenericRecord;
import tidemark.publish.catalogue.OpenCatalogue;
import tidemark.publish.star.Fingerprints;
import tidemark.publish.star.Layout;
import tidemark.publish.star.ParquetFile;
import tidemark.publish.star.Star;
import tidemark.publish.star.StarTable;

/**
 * Brings tables of the catalogue to what the star holds, one commit each, and tags them. Borrows
 * what it is given. One thread at a time.
 */
public final class TableWriter {
  private final OpenCatalogue catalogue;
  private final Star star;
  private final Path staging;
  private final String tag;
  private final Placed placed;

  /**
   * @param staging a folder of the home's staging folder, of this publication's own
   * @param placed where files are told before they are put into place
   * @param tag what the tables' snapshots are called
   */
  public TableWriter(OpenCatalogue catalogue, Star star, Path staging, Placed placed, String tag) {
    this.catalogue = catalogue;
    this.star = star;
    this.staging = staging;
    this.tag = tag;
    this.placed = placed;
  }

  static TableIdentifier identifier(StarTable table) {
    return TableIdentifier.of(table.schema(), table.name());
  }

  /** What {@link #publish} would do; nothing is changed. */
  public TableReport plan(StarTable table) throws SQLException {
    return work(table, false);
  }

  /** Writes what changed, and tags the table. */
  public TableReport publish(StarTable table) throws SQLException {
    return work(table, true);
  }

  private TableReport work(StarTable table, boolean isWritten) throws SQLException {
    Optional<Table> existing = catalogue.find(identifier(table));
    existing.ifPresent(found -> Description.refuseAltered(found, table.title()));
    star.compute(table);
    try {
      Layout layout =
          existing.isPresent()
              ? Description.layout(existing.get(), table.title())
              : star.layout(table);
      Fingerprints now = star.fingerprints(table, layout);
      Held held = catalogue.ask(() -> existing.map(Held::of).orElseGet(Held::nothing));
      Change change = Change.of(table, existing, held, now);
      return isWritten
          ? write(table, existing, layout, change)
          : change.report(table, change.changed().stream().mapToLong(change::rows).sum(), 0);
    } finally {
      star.forget(table);
    }
  }

  private TableReport write(StarTable table, Optional<Table> existing, Layout layout, Change change)
      throws SQLException {
    if (change.isNothing()) {
      existing.ifPresent(this::tagAsItIs);
      return change.report(table, 0, 0);
    }
    Transaction transaction = catalogue.ask(() -> begin(table, existing, layout, change));
    TableCommit commit = new TableCommit(transaction, existing.map(Table::currentSnapshot));
    try {
      long rows = 0;
      long bytes = 0;
      for (String part : change.changed()) {
        commit.remove(change.held().files(part), change.deletes());
        if (change.rows(part) > 0) {
          ParquetFile file = export(table, layout, part, transaction.table());
          rows += file.rows();
          bytes += file.bytes();
          place(table, transaction.table(), layout, file, commit);
        }
      }
      if (change.isWritten()) {
        commit.note(Held.FINGERPRINTS, change.now().text());
        commit.overwrite();
      }
      commit.tag(tag);
      catalogue.ask(
          () -> {
            commit.commit();
            return tag;
          });
      return change.report(table, rows, bytes);
    } catch (IOException e) {
      commit.discard(e);
      throw catalogue.failure(new UncheckedIOException(e));
    } catch (RuntimeException e) {
      throw catalogue.failure(e);
    }
  }

  private Transaction begin(
      StarTable table, Optional<Table> existing, Layout layout, Change change) {
    Map<String, String> properties = Description.properties(table);
    if (existing.isEmpty()) {
      Schema schema = table.icebergSchema();
      return catalogue
          .catalog()
          .buildTable(identifier(table), schema)
          .withPartitionSpec(Description.spec(schema, layout))
          .withProperties(properties)
          .withProperty(TableProperties.FORMAT_VERSION, "2")
          .withProperty(TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true")
          .createTransaction();
    }
    Transaction transaction = existing.get().newTransaction();
    if (change.isReshaped()) {
      Reshaping.apply(transaction, table);
    }
    new TableCommit(transaction, Optional.empty())
        .setProperties(Description.missing(properties, existing.get().properties()));
    return transaction;
  }

  private ParquetFile export(StarTable table, Layout layout, String part, Table target)
      throws SQLException {
    return star.export(
        table, layout, part, target.schema(), staging.resolve(UUID.randomUUID() + ".parquet"));
  }

  private void place(
      StarTable table, Table target, Layout layout, ParquetFile file, TableCommit commit)
      throws IOException {
    PartitionSpec spec = target.spec();
    PartitionKey key = new PartitionKey(spec, target.schema());
    if (layout.day().isPresent()) {
      GenericRecord row = GenericRecord.create(target.schema());
      if (!file.part().equals(Fingerprints.NO_DAY)) {
        int start = Math.toIntExact(layout.start(Integer.parseInt(file.part())).toEpochDay());
        row.setField(layout.day().get(), start);
      }
      key.partition(row);
    }
    String name = file.path().getFileName().toString();
    String location =
        spec.isUnpartitioned()
            ? target.locationProvider().newDataLocation(name)
            : target.locationProvider().newDataLocation(spec, key, name);
    DataFiles.Builder built =
        DataFiles.builder(spec)
            .withPath(location)
            .withFormat(FileFormat.PARQUET)
            .withFileSizeInBytes(file.bytes())
            .withMetrics(file.metrics());
    if (spec.isPartitioned()) {
      built.withPartition(key);
    }
    commit.add(built.build());
    placed.add(identifier(table), location);
    catalogue.adopt(target, file.path(), location);
  }

  private void tagAsItIs(Table table) {
    SnapshotRef ref = table.refs().get(tag);
    if (ref != null && ref.snapshotId() == table.currentSnapshot().snapshotId()) {
      return;
    }
    catalogue.ask(
        () -> {
          TableCommit commit =
              new TableCommit(table.newTransaction(), Optional.of(table.currentSnapshot()));
          commit.tag(tag);
          commit.commit();
          return tag;
        });
  }

  /** What is to be done to a table. */
  private record Change(
      boolean isNew,
      boolean isReshaped,
      boolean isDescribed,
      Held held,
      Fingerprints now,
      Set<String> changed) {
    static Change of(StarTable table, Optional<Table> existing, Held held, Fingerprints now) {
      if (existing.isEmpty()) {
        return new Change(true, false, false, held, now, new TreeSet<>(now.parts().keySet()));
      }
      Table found = existing.get();
      Map<String, String> properties = Description.properties(table);
      boolean hasOtherColumns =
          !Description.columns(table.icebergSchema())
              .equals(found.properties().get(Description.COLUMNS));
      boolean isReshaped = hasOtherColumns || Description.hasOtherComments(found.schema(), table);
      boolean isDescribed = !Description.missing(properties, found.properties()).isEmpty();
      Set<String> changed = new TreeSet<>();
      if (held.fingerprints().isPresent() && !hasOtherColumns) {
        changed = now.changedSince(held.fingerprints().get());
      } else {
        changed.addAll(now.parts().keySet());
        changed.addAll(held.parts());
      }
      return new Change(false, isReshaped, isDescribed, held, now, changed);
    }

    boolean isWritten() {
      return isNew || !changed.isEmpty() || held.fingerprints().isEmpty();
    }

    boolean isNothing() {
      return !isWritten() && !isReshaped && !isDescribed;
    }

    long rows(String part) {
      Fingerprints.Part found = now.parts().get(part);
      return found == null ? 0 : found.rows();
    }

    /** Of others, all of them: they may concern any of our rows. */
    List<DeleteFile> deletes() {
      return held.deletes();
    }

    TableReport report(StarTable table, long rowsWritten, long bytesWritten) {
      String state = TableReport.UNCHANGED;
      if (isNew) {
        state = TableReport.CREATED;
      } else if (isWritten()) {
        state = TableReport.WRITTEN;
      } else if (isReshaped || isDescribed) {
        state = TableReport.DESCRIBED;
      }
      return new TableReport(
          table.title(),
          state,
          now.rows(),
          now.parts().size(),
          changed.size(),
          rowsWritten,
          bytesWritten,
          held.fingerprints().isEmpty()
              ? Optional.of("written whole, since another program had changed its rows")
              : Optional.empty());
    }
  }
}
