package tidemark.ingest.stage;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells what isn't text by its first bytes. Stateless. Thread-safe. */
final class Magic {
  /**
   * A format that is known and not read.
   *
   * @param remedy what to do, as a sentence
   */
  private record Known(String magic, String what, String remedy) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known("BZh", "bzip2", "Unpack it first (bunzip2), or pack it with gzip."),
          new Known("(\u00B5/\u00FD", "Zstandard", "Unpack it first (unzstd), or use gzip."),
          new Known("\u00FD7zXZ", "xz", "Unpack it first (unxz), or pack it with gzip."),
          new Known("7z\u00BC\u00AF", "a 7-Zip archive", "Unpack it, and load the files in it."),
          new Known("Rar!", "a RAR archive", "Unpack it, and load the files in it."),
          new Known("\u001F\u009D", "compress (.Z)", "Unpack it first (uncompress)."),
          new Known("SQLite format", "an SQLite database", "Export its tables as CSV."),
          new Known(
              "\u00D0\u00CF\u0011\u00E0",
              "an Excel workbook before 2007 (.xls), or one locked with a password",
              "Save it as .xlsx without a password, or as CSV."));

  private static final int TEXT_BYTES_PER_CONTROL_MIN = 32;

  private Magic() {}

  static boolean isGzip(byte[] head) {
    return startsWith(head, "\u001F\u008B");
  }

  static boolean isZip(byte[] head) {
    return startsWith(head, "PK\u0003\u0004") || startsWith(head, "PK\u0005\u0006");
  }

  static boolean isParquet(byte[] head) {
    return startsWith(head, "PAR1");
  }

  static boolean isPdf(byte[] head) {
    return startsWith(head, "%PDF-");
  }

  /** Refuses what is known by name and not read. */
  static void requireReadable(byte[] head, String name) {
    for (Known known : KNOWN) {
      if (startsWith(head, known.magic())) {
        throw FileFault.unfit(name, known.what(), known.remedy());
      }
    }
    if (head.length > 12 && new String(head, 8, 4, StandardCharsets.ISO_8859_1).equals("DUCK")) {
      throw FileFault.unfit(name, "a DuckDB database", "Open it with --attach NAME=FILE.");
    }
  }

  /**
   * More control characters than stray ones, of those that no text of any encoding we read has. Of
   * packed data one byte in ten is such a one; NUL has an error of its own.
   */
  static boolean isBinary(byte[] head) {
    int count = 0;
    for (byte value : head) {
      if (value > 0 && value < 0x20 && "\t\n\r\f\u001B".indexOf(value) < 0) {
        count++;
      }
    }
    return count * TEXT_BYTES_PER_CONTROL_MIN > head.length;
  }

  private static boolean startsWith(byte[] head, String magic) {
    return head.length >= magic.length()
        && new String(head, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
  }
}
