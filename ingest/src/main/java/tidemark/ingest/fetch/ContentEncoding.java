package tidemark.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** How a body was packed for its way. Stateless. Thread-safe. */
final class ContentEncoding {
  private static final int BUFFER = 1 << 16;

  private ContentEncoding() {}

  /** An encoding that wasn't asked for and isn't understood; the message is its name. */
  static final class Unknown extends IOException {
    private static final long serialVersionUID = 1L;

    Unknown(String name) {
      super(name);
    }
  }

  /**
   * @param encoding the header's value; empty for none
   * @return the body as it was before the way; empty where it is larger than allowed
   * @throws IOException where it is damaged or half
   */
  static Optional<Path> undo(Path body, String encoding, long bytesMax) throws IOException {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> Optional.of(body);
      case "gzip", "x-gzip" -> Files.size(body) == 0 ? Optional.of(body) : gunzip(body, bytesMax);
      default -> throw new Unknown(Shortened.of(encoding));
    };
  }

  private static Optional<Path> gunzip(Path body, long bytesMax) throws IOException {
    Path plain = body.resolveSibling("plain");
    try (InputStream in =
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(body)), BUFFER);
        OutputStream out = Files.newOutputStream(plain)) {
      byte[] buffer = new byte[BUFFER];
      long bytes = 0;
      int length = in.read(buffer);
      while (length >= 0) {
        bytes += length;
        if (bytes > bytesMax) {
          return Optional.empty();
        }
        out.write(buffer, 0, length);
        length = in.read(buffer);
      }
    }
    Files.delete(body);
    return Optional.of(plain);
  }
}
