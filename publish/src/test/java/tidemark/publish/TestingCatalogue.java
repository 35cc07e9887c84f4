package tidemark.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.io.CloseableIterable;
import tidemark.publish.catalogue.CatalogueAddress;
import tidemark.publish.catalogue.OpenCatalogue;
import tidemark.warehouse.Warehouse;

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
    return rows(scan(name, tag));
  }

  /** The rows of a table as of a snapshot. */
  public List<String> rows(String name, Snapshot snapshot) throws IOException, SQLException {
    List<FileScanTask> found = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks =
        table(name).newScan().useSnapshot(snapshot.snapshotId()).planFiles()) {
      tasks.forEach(found::add);
    }
    return rows(found);
  }

  private static List<String> rows(List<FileScanTask> tasks) throws SQLException {
    List<String> files =
        tasks.stream()
            .map(task -> "'" + path(task.file().location()).toString().replace("'", "''") + "'")
            .toList();
    if (files.isEmpty()) {
      return List.of();
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return SortedRows.of(
          connection,
          "select * from read_parquet(["
              + String.join(", ", files)
              + "], hive_partitioning = false)");
    }
  }

  public static Path path(String location) {
    return Path.of(location.replaceFirst("^file://", ""));
  }

  @Override
  public void close() {
    catalogue.close();
  }
}
