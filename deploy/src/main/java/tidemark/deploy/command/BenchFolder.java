package tidemark.deploy.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** The folder that a benchmark works in, which it removes. */
final class BenchFolder {
  private BenchFolder() {}

  /**
   * @param in where; null for the system's folder for temporary files
   * @throws TidemarkException FILE_NOT_FOUND
   */
  static Path make(@Nullable Path in) throws IOException {
    if (in != null && !Files.isDirectory(in)) {
      throw TidemarkException.of(
          ErrorCode.FILE_NOT_FOUND, "There is no folder " + in + ". Make it, or name another.");
    }
    return in == null
        ? Files.createTempDirectory("tidemark-bench-")
        : Files.createTempDirectory(in.toAbsolutePath(), "tidemark-bench-");
  }
}
