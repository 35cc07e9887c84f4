package tidemark.ingest.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tidemark.warehouse.file.Sha256;

/**
 * Takes a file in: fingerprint; unwrapping by content, whatever its name (gzip, ZIP, Excel, base64,
 * JSONP), one in another if need be; encoding; shape. One thread at a time.
 */
public final class Reception {
  private static final int HEAD_BYTES = 1 << 16;
  private static final int DEPTH_MAX = 3;

  /** What a call or an assignment around JSON is called. */
  private static final String CALL = "JSONP";

  /** The engine's own limit, which it doesn't always tell of. */
  private static final long LINE_BYTES_MAX = 2_000_000;

  /** Shorter than the longest line that the engine reads. */
  private static final int PLAIN_BUFFER_BYTES = 1 << 18;

  private final String name;
  private final Path folder;

  private Reception(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /** SHA-256 of a file's bytes, in hexadecimal. */
  public static String fingerprint(Path file, String name) {
    try {
      if (Files.isDirectory(file)) {
        throw FileFault.notAFile(name);
      }
      if (!Files.exists(file)) {
        throw FileFault.notFound(name);
      }
      MessageDigest digest = Sha256.start();
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return Sha256.hex(digest);
    } catch (IOException e) {
      throw FileFault.unreadable(name, e);
    }
  }

  /**
   * Looks at a file.
   *
   * @param hash its fingerprint, asked for at the end, so that it may be taken meanwhile
   * @param folder where an unwrapped copy may be put; the caller removes it
   * @throws tidemark.warehouse.error.TidemarkException EMPTY_FILE, INVALID_ENCODING,
   *     MALFORMED_FILE, UNKNOWN_FORMAT (an archive of many files, or one that isn't read)
   */
  public static SourceFile receive(Path file, String name, Supplier<String> hash, Path folder) {
    try {
      long bytes = Files.size(file);
      if (bytes == 0) {
        throw FileFault.empty(name, "nothing (0 bytes)");
      }
      Content content = new Reception(name, folder).open(file, 0);
      return new SourceFile(
          content.path(), name, hash.get(), bytes, content.packaging(), content.shape());
    } catch (IOException e) {
      throw FileFault.unreadable(name, e);
    }
  }

  /**
   * The same file, read as its owner says.
   *
   * @param folder where a copy may be put; the caller removes it
   * @throws tidemark.warehouse.error.TidemarkException MAPPING_MISFIT where it can't be read so
   */
  public static SourceFile reread(SourceFile file, Reading reading, Path folder) {
    try {
      return new Rereading(file, reading).read(folder);
    } catch (IOException e) {
      throw FileFault.unreadable(file.name(), e);
    }
  }

  /** How a file is best read: what its owner would have to say where a look tells too little. */
  public static Reading layout(SourceFile file) {
    try {
      return Layout.of(file);
    } catch (IOException e) {
      throw FileFault.unreadable(file.name(), e);
    }
  }

  /** What was in all wrappings. */
  private record Content(Path path, Packaging packaging, Shape shape) {
    Content in(String wrapping) {
      return new Content(path, packaging.in(wrapping), shape);
    }
  }

  private Content open(Path file, int depth) throws IOException {
    if (depth > DEPTH_MAX) {
      throw FileFault.unfit(
          name,
          "more than " + DEPTH_MAX + " wrappings, one in another",
          "Unpack it, and load what comes out.");
    }
    byte[] head = head(file);
    if (Magic.isGzip(head)) {
      return open(Archive.gunzip(file, name, folder), depth + 1).in("gzip");
    }
    if (Magic.isZip(head) && Archive.isWorkbook(file, name)) {
      return openWorkbook(file);
    }
    if (Magic.isZip(head)) {
      return open(Archive.unzip(file, name, folder), depth + 1).in("zip");
    }
    if (Magic.isParquet(head)) {
      return new Content(file, Packaging.NONE, ParquetReader.shape(file, name));
    }
    if (Magic.isPdf(head)) {
      return new Content(file, Packaging.NONE, new Shape.Pdf());
    }
    Magic.requireReadable(head, name);
    if (Encoding.wide(head).isEmpty() && Magic.isBinary(head)) {
      return new Content(file, Packaging.NONE, new Shape.Other("binary data"));
    }
    return openText(file, head, depth);
  }

  /** The only sheet that holds something; of several one has to be named. */
  private Content openWorkbook(Path file) throws IOException {
    try (Workbook workbook = Workbook.open(file, name)) {
      List<String> sheets = workbook.filled();
      if (sheets.isEmpty()) {
        throw FileFault.empty(name, "an Excel workbook without a cell that holds something");
      }
      if (sheets.size() > 1) {
        return new Content(file, Packaging.NONE, new Shape.Excel(sheets));
      }
      Workbook.Converted sheet = workbook.convert(sheets.get(0), folder);
      return new Content(sheet.path(), Packaging.NONE, sheet.shape());
    }
  }

  private Content openText(Path file, byte[] head, int depth) throws IOException {
    Optional<Shape.Csv> plain =
        PlainValues.prove(file, new String(head, StandardCharsets.UTF_8), PLAIN_BUFFER_BYTES);
    if (plain.isPresent()) {
      return new Content(file, Packaging.of(StandardCharsets.UTF_8, ""), plain.get());
    }
    Optional<Map<String, String>> records =
        head.length > 0 && head[0] == '{' ? PlainRecords.prove(file, true) : Optional.empty();
    if (records.isPresent()) {
      Shape shape = JsonReader.shape(file, name);
      return new Content(
          file,
          Packaging.of(StandardCharsets.UTF_8, ""),
          shape instanceof Shape.Json json && json.layout() == Shape.JsonLayout.LINES
              ? json.proven(records.get())
              : shape);
    }
    Encoding.Text text = Encoding.toUtf8(file, head, name, folder);
    Optional<Path> bare = Envelope.withoutCall(text.path(), head(text.path()), folder);
    Path path = bare.orElse(text.path());
    Optional<Path> decoded = Envelope.withoutBase64(path, head(path), name, folder);
    if (decoded.isPresent()) {
      Content content = open(decoded.get(), depth + 1).in("base64");
      return bare.isPresent() ? content.in(CALL) : content;
    }
    Shape shape = ShapeReader.read(path, head(path), name);
    if (shape instanceof Shape.Csv && text.longest().bytes() > LINE_BYTES_MAX) {
      throw FileFault.malformed(
          name,
          "separated values",
          text.longest().number(),
          0,
          "the line has "
              + text.longest().bytes()
              + " bytes, and at most "
              + LINE_BYTES_MAX
              + " were expected; a quote or a line's end may be missing");
    }
    Content content = new Content(path, text.packaging(), shape);
    return bare.isPresent() ? content.in(CALL) : content;
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD_BYTES);
    }
  }
}
