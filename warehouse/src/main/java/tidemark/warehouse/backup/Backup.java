package tidemark.warehouse.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.catalog.TableSum;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.Sha256;
import tidemark.warehouse.file.TemporaryFolder;
import tidemark.warehouse.script.Quoted;

/**
 * Makes a backup of a home while it is in use: the warehouse as of one commit, saved queries,
 * rollups, mappings and settings, in one zip. Neither the token nor logs are in it. Readers and
 * loads go on meanwhile. Stateless. Thread-safe: backups wait for one another.
 */
public final class Backup {
  /** Folders of a home that a backup keeps. */
  static final List<String> FOLDERS =
      List.of("queries", "rollups", "mappings", "dictionaries", "readings");

  /** Files of a home that a backup keeps, where they are there. */
  static final List<String> FILES = List.of("tidemark.properties", ".brought");

  static final String WAREHOUSE = "warehouse.duckdb";

  private Backup() {}

  /**
   * Writes a backup. Before a byte is written, the copy of the warehouse was opened by an engine of
   * its own and found to hold what the warehouse does.
   *
   * @param out not closed
   * @throws TidemarkException HOME_UNUSABLE where the staging folder has no room for the copy
   */
  public static Manifest write(Warehouse warehouse, Clock clock, OutputStream out)
      throws IOException {
    Home home = warehouse.home();
    try (TemporaryFolder folder = TemporaryFolder.open(home.staging(), "backup-")) {
      Path copy = folder.path().resolve(WAREHOUSE);
      List<TableSum> tables = new ArrayList<>();
      long version =
          warehouse.copyTo(
              copy, connection -> tables.addAll(TableSum.ofAll(connection, "warehouse")));
      requireSame(copy, tables);
      return write(home, copy, version, tables, clock, out);
    }
  }

  /** What a database in a file holds, read by an engine of its own. */
  static List<TableSum> sums(Path file) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      try (var attach =
          connection.prepareStatement(
              "attach " + Quoted.literal(file.toString()) + " as copied (read_only)")) {
        attach.execute();
      }
      return TableSum.ofAll(connection, "copied");
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }

  private static void requireSame(Path copy, List<TableSum> tables) {
    List<TableSum> copied = sums(copy);
    if (!copied.equals(tables)) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE,
          "The copy of the warehouse differs from it, so no backup was made: expected "
              + tables
              + ", found "
              + copied
              + ". Check the disk, and try again.");
    }
  }

  private static Manifest write(
      Home home, Path copy, long version, List<TableSum> tables, Clock clock, OutputStream out)
      throws IOException {
    List<Manifest.StoredFile> stored = new ArrayList<>();
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_SPEED);
    stored.add(store(zip, WAREHOUSE, copy));
    for (Path file : keptFiles(home)) {
      String name = home.folder().relativize(file).toString().replace('\\', '/');
      stored.add(store(zip, name, file));
    }
    Manifest manifest = new Manifest(clock.instant(), version, stored, tables);
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
    zip.flush();
    return manifest;
  }

  private static List<Path> keptFiles(Home home) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : FILES) {
      Path file = home.folder().resolve(name);
      if (Files.isRegularFile(file)) {
        files.add(file);
      }
    }
    for (String name : FOLDERS) {
      Path folder = home.folder().resolve(name);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> inside = Files.walk(folder)) {
          inside.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
      }
    }
    return files;
  }

  private static Manifest.StoredFile store(ZipOutputStream zip, String name, Path file)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    MessageDigest digest = Sha256.start();
    long bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.transferTo(new DigestOutputStream(zip, digest));
    }
    zip.closeEntry();
    return new Manifest.StoredFile(name, bytes, Sha256.hex(digest));
  }
}
