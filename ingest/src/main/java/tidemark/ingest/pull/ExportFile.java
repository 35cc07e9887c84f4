package tidemark.ingest.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.Reception;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A file as a manifest tells it. Immutable.
 *
 * @param url a reference, seen from the manifest
 * @param sha256 in hexadecimal
 */
public record ExportFile(String url, long bytes, String sha256) {
  public ExportFile {
    sha256 = sha256.toLowerCase(Locale.ROOT);
  }

  /**
   * Holds a file to what the manifest says.
   *
   * @param name of the file, for messages
   * @throws TidemarkException MANIFEST_MISMATCH
   */
  public void check(Path file, String name) {
    try {
      long found = Files.size(file);
      if (found != bytes) {
        throw mismatch(name, "it has %,d bytes".formatted(found), "%,d".formatted(bytes));
      }
    } catch (IOException e) {
      throw FileFault.unreadable(name, e);
    }
    String hash = Reception.fingerprint(file, name);
    if (!hash.equals(sha256)) {
      throw mismatch(name, "its SHA-256 is " + hash, sha256);
    }
  }

  private static TidemarkException mismatch(String name, String found, String expected) {
    return TidemarkException.of(
        ErrorCode.MANIFEST_MISMATCH,
        "The file "
            + name
            + " isn't the one that its manifest tells of: "
            + found
            + ", expected "
            + expected
            + ". Nothing was loaded; it may be cut or just being published: fetch file and manifest"
            + " again.");
  }
}
