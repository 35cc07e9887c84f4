package tidemark.ingest.stage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What web addresses put around the JSON that was asked for: a call or an assignment (JSONP), or
 * base64. Stateless. Thread-safe.
 */
final class Envelope {
  /** A call or an assignment, whatever comments stand before; or the guard against inclusion. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:\\s|/\\*[^*]*\\*/|//[^\\n]*\\n|;)*"
              + "(?:\\)\\]\\}',?\\s*\\n"
              + "|(?:(?:var|let|const)\\s+)?(?:typeof\\s+[\\w$.]+\\s*===?\\s*'function'\\s*&&\\s*)?"
              + "[A-Za-z_$][\\w$.]*(?:\\[[\"'][^\"'\\]]*[\"']\\])*\\s*[(=]\\s*)(?=[\\[{\"])");

  private static final Pattern AFTER = Pattern.compile("\\s*\\)?\\s*;?\\s*$");
  private static final int TAIL_BYTES = 256;

  private static final Pattern BASE64 =
      Pattern.compile("^\\s*\"?(?:data:[\\w/+.-]*(?:;charset=[\\w-]+)?;base64,)?([\\w+/\\s-]+)");

  private Envelope() {}

  /**
   * The JSON in a call or an assignment, each character in its own place: what stood around it
   * becomes blanks.
   */
  static Optional<Path> withoutCall(Path file, byte[] head, Path folder) throws IOException {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    Matcher before = BEFORE.matcher(start);
    if (!before.find()) {
      return Optional.empty();
    }
    Path json = Files.createTempFile(folder, "json-", "");
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = Files.newOutputStream(json)) {
      in.skipNBytes(before.end());
      out.write(blanks(before.group()));
      in.transferTo(out);
    }
    try (RandomAccessFile written = new RandomAccessFile(json.toFile(), "rw")) {
      byte[] tail = new byte[(int) Math.min(TAIL_BYTES, written.length())];
      written.seek(written.length() - tail.length);
      written.readFully(tail);
      Matcher after = AFTER.matcher(new String(tail, StandardCharsets.ISO_8859_1));
      if (after.find()) {
        written.setLength(written.length() - tail.length + after.start());
      }
    }
    return Optional.of(json);
  }

  private static byte[] blanks(String text) {
    return text.replaceAll("[^\\n]", " ").getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What base64 holds, where that is JSON, XML or gzip. */
  static Optional<Path> withoutBase64(Path file, byte[] head, String name, Path folder)
      throws IOException {
    Matcher matcher = BASE64.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (!matcher.find() || !beginsLikeContent(matcher.group(1))) {
      return Optional.empty();
    }
    Path plain = Files.createTempFile(folder, "decoded-", "");
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(matcher.start(1));
      Files.copy(
          Base64.getDecoder().wrap(new Letters(in)),
          plain,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw FileFault.malformed(name, "base64", String.valueOf(e.getMessage()));
    }
    return Optional.of(plain);
  }

  private static boolean beginsLikeContent(String letters) {
    String some = letters.replaceAll("\\s", "").replace('-', '+').replace('_', '/');
    if (some.length() < 16) {
      return false;
    }
    byte[] start = Base64.getDecoder().decode(some.substring(0, 16));
    String text =
        new String(start, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "");
    return Magic.isGzip(start)
        || text.stripLeading().matches("(?s)[\\[{]\\s*[\"{\\[\\d-].*|<[?!\\w].*");
  }

  /** The letters of base64 alone: no white space, no quotes, and of its two alphabets one. */
  private static final class Letters extends FilterInputStream {
    Letters(InputStream in) {
      super(new java.io.BufferedInputStream(in, 1 << 16));
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      while (next == '\n' || next == '\r' || next == ' ' || next == '\t' || next == '"') {
        next = super.read();
      }
      return next == '-' ? '+' : next == '_' ? '/' : next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = 0;
      while (count < length) {
        int next = read();
        if (next < 0) {
          return count == 0 ? -1 : count;
        }
        bytes[from + count++] = (byte) next;
      }
      return count;
    }
  }
}
