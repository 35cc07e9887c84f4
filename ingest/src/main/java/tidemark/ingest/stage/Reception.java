package tidemark.ingest.stage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * Takes a file in: fingerprint, unwrapping (gzip by its magic bytes, UTF-16 by its mark), encoding,
 * shape. Stateless. Thread-safe.
 */
public final class Reception {
  private static final int GZIP_MAGIC = 0x1F8B;

  private Reception() {}

  /** SHA-256 of a file's bytes, in hexadecimal. */
  public static String fingerprint(Path file, String name) {
    try {
      if (Files.isDirectory(file)) {
        throw FileFault.notAFile(name);
      }
      if (!Files.exists(file)) {
        throw FileFault.notFound(name);
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw FileFault.unreadable(name, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Looks at a file.
   *
   * @param folder where an unwrapped copy may be put; the caller removes it
   * @throws tidemark.warehouse.error.TidemarkException EMPTY_FILE, INVALID_ENCODING, MALFORMED_FILE
   */
  public static SourceFile receive(Path file, String name, String hash, Path folder) {
    try {
      long bytes = Files.size(file);
      if (bytes == 0) {
        throw FileFault.empty(name, "nothing (0 bytes)");
      }
      Path content = unwrap(file, name, folder);
      Shape shape = ShapeReader.read(content, name);
      return new SourceFile(content, name, hash, bytes, shape);
    } catch (IOException e) {
      throw FileFault.unreadable(name, e);
    }
  }

  private static Path unwrap(Path file, String name, Path folder) throws IOException {
    byte[] head = head(file);
    if (firstTwo(head) == GZIP_MAGIC) {
      Path plain = folder.resolve("unwrapped");
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
        Files.copy(in, plain);
      } catch (IOException e) {
        throw FileFault.malformed(name, "gzip", String.valueOf(e.getMessage()));
      }
      if (Files.size(plain) == 0) {
        throw FileFault.empty(name, "a gzip stream of nothing");
      }
      return transcode(plain, head(plain), name, folder);
    }
    return transcode(file, head, name, folder);
  }

  private static Path transcode(Path file, byte[] head, String name, Path folder)
      throws IOException {
    if (head.length >= 3 && firstTwo(head) == 0xEFBB && (head[2] & 0xFF) == 0xBF) {
      return withoutMark(file, folder);
    }
    int mark = firstTwo(head);
    if (mark != 0xFEFF && mark != 0xFFFE) {
      return file;
    }
    Charset charset = mark == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    Path text = folder.resolve("transcoded");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.skipNBytes(2);
      try (Reader reader =
              new InputStreamReader(
                  in,
                  charset
                      .newDecoder()
                      .onMalformedInput(CodingErrorAction.REPORT)
                      .onUnmappableCharacter(CodingErrorAction.REPORT));
          Writer writer = Files.newBufferedWriter(text, StandardCharsets.UTF_8)) {
        reader.transferTo(writer);
      }
    } catch (CharacterCodingException e) {
      throw tidemark.warehouse.error.TidemarkException.of(
          tidemark.warehouse.error.ErrorCode.INVALID_ENCODING,
          "The file "
              + name
              + " begins like "
              + charset
              + " but isn't: "
              + e.getMessage()
              + ". Save the file as UTF-8; nothing was loaded.",
          e);
    }
    return text;
  }

  /** Not every reader of the engine knows UTF-8's mark. */
  private static Path withoutMark(Path file, Path folder) throws IOException {
    Path text = folder.resolve("unmarked");
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(3);
      Files.copy(in, text);
    }
    return text;
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(4);
    }
  }

  private static int firstTwo(byte[] head) {
    return head.length < 2 ? 0 : ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
  }
}
