package tidemark.publish.catalogue;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.rest.RESTCatalog;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A connection to an Iceberg catalogue; owns it. One thread at a time. */
public final class OpenCatalogue implements AutoCloseable {
  private static final String PROBE = ".tidemark";

  private final CatalogueAddress address;
  private final Catalog catalog;
  private final FileIO files;

  private OpenCatalogue(CatalogueAddress address, Catalog catalog, FileIO files) {
    this.address = address;
    this.catalog = catalog;
    this.files = files;
  }

  /**
   * Connects, and makes the catalogue's own tables in its database where it has none yet.
   *
   * @throws TidemarkException CATALOGUE_UNREACHABLE, CATALOGUE_REFUSED, STORE_UNUSABLE,
   *     INVALID_USAGE where a class that the settings name isn't there
   */
  public static OpenCatalogue open(CatalogueAddress address) {
    requireStore(address);
    Map<String, String> properties = address.catalogueProperties();
    FileIO files = guarded(address, () -> files(properties));
    Catalog catalog =
        guarded(
            address,
            () -> {
              if (address.type().equals("rest")) {
                Catalog rest = new RESTCatalog();
                rest.initialize(address.name(), properties);
                return rest;
              }
              loadDriver();
              Catalog jdbc = new JdbcCatalog(given -> files(given), null, true);
              jdbc.initialize(address.name(), properties);
              return jdbc;
            });
    return new OpenCatalogue(address, catalog, files);
  }

  private static FileIO files(Map<String, String> properties) {
    String implementation = String.valueOf(properties.get(CatalogProperties.FILE_IO_IMPL));
    return CatalogUtil.loadFileIO(implementation, properties, null);
  }

  /** In a server the driver lies where the driver manager doesn't look by itself. */
  private static void loadDriver() {
    try {
      Class.forName("org.postgresql.Driver");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The driver ships with us", e);
    }
  }

  private static void requireStore(CatalogueAddress address) {
    String folder = address.warehouse().orElse("");
    if (address.type().equals("jdbc") && FilesByScheme.isS3(folder)) {
      // Keys and bucket; a REST catalogue lends its own for each table.
      guarded(address, () -> requireBucket(address, folder));
    }
    if (!folder.startsWith("file:")) {
      return;
    }
    try {
      LocalFiles.requireWritable(folder);
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.STORE_UNUSABLE,
          "The warehouse "
              + folder
              + " can't be written: "
              + e
              + ". Nothing was published. Name a folder that this process may write: --warehouse"
              + " file:///FOLDER.",
          e);
    }
  }

  private static String requireBucket(CatalogueAddress address, String folder) {
    String probe = folder + "/" + PROBE;
    try (FileIO files = files(address.catalogueProperties())) {
      try (OutputStream out = files.newOutputFile(probe).createOrOverwrite()) {
        out.write('\n');
      }
      files.deleteFile(probe);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return probe;
  }

  private static <T> T guarded(CatalogueAddress address, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw CatalogueFailures.of(address, e);
    }
  }

  public CatalogueAddress address() {
    return address;
  }

  /** Iceberg's own view of it. */
  public Catalog catalog() {
    return catalog;
  }

  /** A table as it is now; empty where there is none. */
  public Optional<Table> find(TableIdentifier identifier) {
    return ask(
        () -> {
          try {
            return Optional.of(catalog.loadTable(identifier));
          } catch (NoSuchTableException e) {
            return Optional.empty();
          }
        });
  }

  /** Runs something against the catalogue, its failures in our words. */
  public <T> T ask(Supplier<T> work) {
    return guarded(address, work);
  }

  /** Files of tables that aren't there yet. */
  public FileIO files() {
    return files;
  }

  /** A failure that happened beside the catalogue, in our words. */
  public RuntimeException failure(RuntimeException failure) {
    return CatalogueFailures.of(address, failure);
  }

  /** The words of a failure that came after readers saw the publication. */
  public String withoutUnseen(String detail) {
    return detail.replace(CatalogueFailures.UNSEEN, "");
  }

  /** Makes a namespace where there is none. */
  public void requireNamespace(String name) {
    if (catalog instanceof SupportsNamespaces namespaces) {
      Namespace namespace = Namespace.of(name);
      if (!namespaces.namespaceExists(namespace)) {
        try {
          namespaces.createNamespace(namespace);
        } catch (AlreadyExistsException e) {
          // Another publisher was quicker.
        }
      }
    }
  }

  /** Moves a file of this machine to where a table's files lie. */
  public void adopt(Table table, Path file, String location) throws IOException {
    FileIO io = table.io();
    if (io instanceof FilesByScheme && FilesByScheme.isLocal(location)) {
      LocalFiles.adopt(file, location);
      return;
    }
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = io.newOutputFile(location).createOrOverwrite()) {
      in.transferTo(out);
    }
    Files.delete(file);
  }

  /** Copies a table's file to this machine. */
  public void bring(Table table, String location, Path file) throws IOException {
    try (InputStream in = table.io().newInputFile(location).newStream()) {
      Files.copy(in, file);
    }
  }

  @Override
  public void close() {
    files.close();
    if (catalog instanceof Closeable closeable) {
      try {
        closeable.close();
      } catch (IOException e) {
        throw CatalogueFailures.of(address, new UncheckedIOException(e));
      }
    }
  }
}
