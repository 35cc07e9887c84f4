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
import java.util.Set;
import java.util.TreeMap;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ManifestReader;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import tidemark.publish.catalogue.OpenCatalogue;

/**
 * A list of the files that a publication put among a table's, kept in its staging folder: of one
 * that is killed between putting a file there and the commit that names it, the next one finds what
 * nobody refers to. One thread at a time.
 */
public final class Placed {
  private static final String NAME = "placed.txt";
  private static final String SEPARATOR = " ";

  private final Path file;

  private Placed(Path file) {
    this.file = file;
  }

  /** A new list, of what is put where. */
  static Placed begin(Path folder, OpenCatalogue catalogue) throws IOException {
    Placed placed = new Placed(folder.resolve(NAME));
    placed.append(catalogue.address().uri());
    return placed;
  }

  /** A file is about to be put there. */
  void add(TableIdentifier table, String location) throws IOException {
    append(table + SEPARATOR + location);
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
   * Removes the files that a killed publication put into this catalogue's tables and that no
   * snapshot refers to; harmless where it left no list, or one of another catalogue.
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
          catalogue.find(name).ifPresent(table -> unreferred.removeAll(referred(table)));
          unreferred.forEach(location -> catalogue.files().deleteFile(location));
          return unreferred.size();
        });
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
