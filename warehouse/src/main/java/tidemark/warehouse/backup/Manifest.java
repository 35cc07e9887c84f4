package tidemark.warehouse.backup;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidemark.warehouse.catalog.TableSum;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * What a backup holds. The last entry of its zip, as lines of words with tabs between, so that a
 * backup that broke off has none. Immutable.
 *
 * @param madeAt when
 * @param dataVersion of the warehouse
 * @param files all entries but this one
 * @param tables what the warehouse's tables hold
 */
public record Manifest(
    Instant madeAt, long dataVersion, List<StoredFile> files, List<TableSum> tables) {
  static final String NAME = "MANIFEST.tsv";
  private static final String FIRST = "tidemark-backup\t1";

  public Manifest {
    files = List.copyOf(files);
    tables = List.copyOf(tables);
  }

  /**
   * An entry.
   *
   * @param name its path inside the home, with slashes
   * @param bytes its size
   * @param sha256 in hexadecimal
   */
  record StoredFile(String name, long bytes, String sha256) {}

  /** Rows of all tables. */
  public long rows() {
    return tables.stream().mapToLong(TableSum::rows).sum();
  }

  public int tableCount() {
    return tables.size();
  }

  Optional<StoredFile> file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(FIRST);
    lines.add("made_at\t" + madeAt);
    lines.add("data_version\t" + dataVersion);
    for (StoredFile file : files) {
      lines.add(String.join("\t", "file", file.name(), "" + file.bytes(), file.sha256()));
    }
    for (TableSum table : tables) {
      lines.add(String.join("\t", "table", table.table(), "" + table.rows(), table.checksum()));
    }
    return String.join("\n", lines) + "\n";
  }

  /**
   * @param backup the backup's name, for messages
   * @throws TidemarkException MALFORMED_FILE with the line
   */
  static Manifest parse(String backup, String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(FIRST)) {
      throw malformed(backup, 1, "expected '" + FIRST.replace('\t', ' ') + "'");
    }
    Instant madeAt = Instant.EPOCH;
    long version = 0;
    List<StoredFile> files = new ArrayList<>();
    List<TableSum> tables = new ArrayList<>();
    for (int line = 2; line <= lines.size(); line++) {
      String[] words = lines.get(line - 1).split("\t", -1);
      try {
        switch (words[0] + words.length) {
          case "made_at2" -> madeAt = Instant.parse(words[1]);
          case "data_version2" -> version = Long.parseLong(words[1]);
          case "file4" -> files.add(new StoredFile(words[1], Long.parseLong(words[2]), words[3]));
          case "table4" -> tables.add(new TableSum(words[1], Long.parseLong(words[2]), words[3]));
          default -> throw malformed(backup, line, "found '" + words[0] + "'");
        }
      } catch (NumberFormatException | DateTimeParseException e) {
        throw malformed(backup, line, String.valueOf(e.getMessage()));
      }
    }
    return new Manifest(madeAt, version, files, tables);
  }

  private static TidemarkException malformed(String backup, int line, String what) {
    return TidemarkException.of(
        ErrorCode.MALFORMED_FILE,
        "The backup "
            + backup
            + " has a "
            + NAME
            + " that this version can't read (line "
            + line
            + ": "
            + what
            + "). Use the version of Tidemark that made it, or another backup.");
  }
}
