package tidemark.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ManifestReader;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotChanges;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.io.CloseableIterable;
import tidemark.publish.catalogue.CatalogueAddress;
import tidemark.publish.catalogue.OpenCatalogue;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.file.TemporaryFolder;

/** A catalogue in a database of its own, as readers see it. One thread at a time. */
public final class TestingCatalogue implements AutoCloseable {
  private final CatalogueAddress address;
  private final OpenCatalogue catalogue;

  public TestingCatalogue(CatalogueAddress address) {
    this.address = address;
    this.catalogue = OpenCatalogue.open(address);
  }

  public CatalogueAddress address() {
    return address;
  }

  public Publication publish(Warehouse warehouse) {
    return publish(warehouse, new PublishRequest(PublishRequest.KEEP_DEFAULT, false));
  }

  public Publication publish(Warehouse warehouse, PublishRequest request) {
    return publish(warehouse, request, PublishProgress.SILENT);
  }

  public Publication publish(
      Warehouse warehouse, PublishRequest request, PublishProgress progress) {
    try (Publisher publisher = Publisher.open(warehouse, address, Clock.systemUTC())) {
      return publisher.publish(request, progress);
    }
  }

  public boolean hasTable(String name) {
    return catalogue.catalog().tableExists(TableIdentifier.parse(name));
  }

  public Table table(String name) {
    return catalogue.catalog().loadTable(TableIdentifier.parse(name));
  }

  public OpenCatalogue open() {
    return catalogue;
  }

  /** The files of a table as of a tag, by Iceberg's own scan. */
  public List<FileScanTask> scan(String name, String tag) throws IOException {
    List<FileScanTask> found = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks = table(name).newScan().useRef(tag).planFiles()) {
      tasks.forEach(found::add);
    }
    return found;
  }

  /** The rows of a table as of a tag, as their values with bars between, sorted. */
  public List<String> rows(String name, String tag) throws IOException, SQLException {
    return rows(name, scan(name, tag));
  }

  /** The rows of a table as of a snapshot. */
  public List<String> rows(String name, Snapshot snapshot) throws IOException, SQLException {
    List<FileScanTask> found = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks =
        table(name).newScan().useSnapshot(snapshot.snapshotId()).planFiles()) {
      tasks.forEach(found::add);
    }
    return rows(name, found);
  }

  private List<String> rows(String name, List<FileScanTask> tasks)
      throws IOException, SQLException {
    if (tasks.isEmpty()) {
      return List.of();
    }
    try (TemporaryFolder folder = TemporaryFolder.open("tidemark-catalogue-");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      List<String> files = new ArrayList<>();
      for (FileScanTask task : tasks) {
        Path file = folder.path().resolve(files.size() + ".parquet");
        catalogue.bring(table(name), task.file().location(), file);
        files.add("'" + file + "'");
      }
      return SortedRows.of(
          connection,
          "select * from read_parquet(["
              + String.join(", ", files)
              + "], hive_partitioning = false)");
    }
  }

  /**
   * All files that any snapshot of any table refers to, by their locations: data, manifests, lists
   * of manifests and the tables' metadata. What a snapshot took out of its table goes when that
   * snapshot goes.
   */
  public Set<String> referred() {
    Set<String> locations = new TreeSet<>();
    SupportsNamespaces namespaces = (SupportsNamespaces) catalogue.catalog();
    for (Namespace namespace : namespaces.listNamespaces()) {
      for (TableIdentifier name : catalogue.catalog().listTables(namespace)) {
        BaseTable table = (BaseTable) catalogue.catalog().loadTable(name);
        locations.add(table.operations().current().metadataFileLocation());
        table.operations().current().previousFiles().forEach(file -> locations.add(file.file()));
        for (Snapshot snapshot : table.snapshots()) {
          locations.add(snapshot.manifestListLocation());
          SnapshotChanges.builderFor(table)
              .snapshot(snapshot)
              .build()
              .removedDataFiles()
              .forEach(file -> locations.add(file.location()));
          for (ManifestFile manifest : snapshot.allManifests(table.io())) {
            locations.add(manifest.path());
            try (ManifestReader<DataFile> files =
                ManifestFiles.read(manifest, table.io(), table.specs())) {
              files.forEach(file -> locations.add(file.location()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        }
      }
    }
    return locations;
  }

  public static Path path(String location) {
    return Path.of(location.replaceFirst("^file://", ""));
  }

  @Override
  public void close() {
    catalogue.close();
  }
}
