package tidemark.publish.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ManifestReader;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidemark.publish.catalogue.OpenCatalogue;

/**
 * A list of the files that a publication put among a table's, kept in its staging folder: of one
 * that ends between putting a file there and the commit that names it, the next one finds what
 * nobody refers to. One thread at a time.
 */
public final class Placed {
  private static final String NAME = "placed.txt";
  private static final String SEPARATOR = " ";

  private static final Logger LOG = LoggerFactory.getLogger(Placed.class);

  private final Path file;
  private boolean isEmpty = true;

  private Placed(Path file) {
    this.file = file;
  }

  /** A new list, of what is put where. */
  public static Placed begin(Path folder, OpenCatalogue catalogue) throws IOException {
    Placed placed = new Placed(folder.resolve(NAME));
    placed.append(catalogue.address().uri());
    return placed;
  }

  /** A file is about to be put there. */
  void add(TableIdentifier table, String location) throws IOException {
    isEmpty = false;
    append(table + SEPARATOR + location);
  }

  /**
   * Moves the list to a folder that outlives the publication's own; an empty one goes with that.
   */
  public void keep(Path folder) throws IOException {
    if (isEmpty) {
      return;
    }
    Files.createDirectories(folder);
    Files.move(file, folder.resolve(NAME));
  }

  private void append(String line) throws IOException {
    Files.writeString(
        file,
        line + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /**
   * Removes the files that a publication that failed or was killed put into this catalogue's tables
   * and that no snapshot refers to; harmless where it left no list, or one of another catalogue.
   *
   * @param folder its staging folder
   * @return how many
   */
  public static int sweep(Path folder, OpenCatalogue catalogue) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return 0;
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.isEmpty() || !lines.get(0).equals(catalogue.address().uri())) {
      return 0;
    }
    Map<String, Set<String>> byTable = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      int end = line.indexOf(SEPARATOR);
      byTable
          .computeIfAbsent(line.substring(0, end), absent -> new HashSet<>())
          .add(line.substring(end + 1));
    }
    return byTable.entrySet().stream()
        .mapToInt(
            placed -> sweep(catalogue, TableIdentifier.parse(placed.getKey()), placed.getValue()))
        .sum();
  }

  private static int sweep(OpenCatalogue catalogue, TableIdentifier name, Set<String> placed) {
    Set<String> unreferred = new HashSet<>(placed);
    return catalogue.ask(
        () -> {
          Optional<Table> table = catalogue.find(name);
          if (table.isPresent()) {
            unreferred.removeAll(referred(table.get()));
            unreferred.forEach(table.get().io()::deleteFile);
          } else {
            unreferred.forEach(location -> deleteOfNobody(catalogue, location));
          }
          return unreferred.size();
        });
  }

  /** Of a table that was never made: the rights that a catalogue lends go with tables. */
  private static void deleteOfNobody(OpenCatalogue catalogue, String location) {
    try {
      catalogue.files().deleteFile(location);
    } catch (RuntimeException e) {
      LOG.warn("{} stays, though no table refers to it: {}", location, e.getMessage());
    }
  }

  private static Set<String> referred(Table table) {
    Set<String> locations = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (Snapshot snapshot : table.snapshots()) {
      for (ManifestFile manifest : snapshot.dataManifests(table.io())) {
        if (seen.add(manifest.path())) {
          try (ManifestReader<DataFile> files =
              ManifestFiles.read(manifest, table.io(), table.specs())) {
            files.forEach(file -> locations.add(file.location()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      }
    }
    return locations;
  }
}
