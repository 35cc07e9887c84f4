package tidemark.ingest.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.warehouse.error.TidemarkException;

/**
 * Turns a text of any encoding into UTF-8, or refuses it; no character is ever replaced. Bytes that
 * are UTF-8 are taken as UTF-8, whatever they declare: no other text is so by chance. Else the
 * declaration of XML or HTML counts, unless it names a one-byte encoding over words of two-byte
 * characters; else the detector. Streams. Stateless. Thread-safe.
 */
final class Encoding {
  private static final Pattern DECLARED =
      Pattern.compile(
          "^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']"
              + "|(?i)<meta[^>]*?charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");

  /**
   * A text as UTF-8 without a mark.
   *
   * @param path the file itself where it is already so, else a copy
   * @param packaging what it was read in, and what it declares
   * @param longest its longest line
   */
  record Text(Path path, Packaging packaging, Utf8.Line longest) {}

  /**
   * A byte order mark of an encoding that is wider than a byte.
   *
   * @param bytes each as a character
   */
  private record Mark(Charset charset, String bytes) {
    boolean begins(byte[] head) {
      return new String(head, 0, Math.min(head.length, length()), StandardCharsets.ISO_8859_1)
          .equals(bytes);
    }

    int length() {
      return bytes.length();
    }
  }

  /** The longer ones first, since one begins with a shorter one. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(Charset.forName("UTF-32LE"), "\u00FF\u00FE\0\0"),
          new Mark(Charset.forName("UTF-32BE"), "\0\0\u00FE\u00FF"),
          new Mark(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
          new Mark(StandardCharsets.UTF_16BE, "\u00FE\u00FF"));

  private Encoding() {}

  /**
   * Reads a text.
   *
   * @param head the file's first bytes
   * @param folder where a copy may be put
   * @throws TidemarkException INVALID_ENCODING, or MALFORMED_FILE for a NUL, with line and byte
   */
  static Text toUtf8(Path file, byte[] head, String name, Path folder) throws IOException {
    Optional<Charset> wide = wide(head);
    String written = declared(head, wide.orElse(StandardCharsets.ISO_8859_1));
    Path copy = Files.createTempFile(folder, "text-", "");
    if (wide.isPresent()) {
      Optional<Utf8.Fault> fault =
          transcode(file, wide.get(), mark(head).map(Mark::length).orElse(0), copy);
      if (fault.isPresent()) {
        throw FileFault.encoding(name, wide.get().name(), fault.get());
      }
      return whole(copy, Packaging.of(wide.get(), written), name);
    }
    Utf8.Survey survey = Utf8.survey(file);
    if (survey.nul().isPresent()) {
      throw FileFault.nul(name, "", survey.nul().get());
    }
    if (survey.fault().isEmpty()) {
      return new Text(
          withoutMark(file, head, copy),
          Packaging.of(StandardCharsets.UTF_8, written),
          survey.longest());
    }
    if (survey.isDamaged()) {
      throw FileFault.encoding(name, "UTF-8 throughout", survey.fault().get());
    }
    return guess(file, written, name, copy, survey.fault().get());
  }

  private static Text guess(Path file, String written, String name, Path copy, Utf8.Fault notUtf8)
      throws IOException {
    Optional<Charset> declared = Guess.declared(written);
    Guess guess = Guess.of(file);
    Set<Charset> candidates = new LinkedHashSet<>();
    boolean isLie =
        declared.filter(charset -> charset.equals(Guess.WINDOWS_1252)).isPresent()
            && guess.detected().filter(Guess::isOfTwoBytes).isPresent();
    if (!isLie) {
      declared.ifPresent(candidates::add);
    }
    guess.detected().ifPresent(candidates::add);
    declared.ifPresent(candidates::add);
    candidates.remove(StandardCharsets.UTF_8);
    Optional<Utf8.Fault> first = Optional.empty();
    for (Charset charset : candidates) {
      Optional<Utf8.Fault> fault = transcode(file, charset, 0, copy);
      if (fault.isEmpty()) {
        return whole(copy, Packaging.of(charset, written), name);
      }
      first = first.or(() -> fault);
    }
    throw candidates.isEmpty()
        ? FileFault.unknownEncoding(name, written, notUtf8)
        : FileFault.encoding(name, candidates.iterator().next().name(), first.orElse(notUtf8));
  }

  /** A copy is checked for NULs, too. */
  private static Text whole(Path copy, Packaging packaging, String name) throws IOException {
    Utf8.Survey survey = Utf8.survey(copy);
    if (survey.nul().isPresent()) {
      throw FileFault.nul(name, " of its UTF-8 form", survey.nul().get());
    }
    return new Text(copy, packaging, survey.longest());
  }

  /** What XML or HTML says of itself; empty where it says nothing. */
  private static String declared(byte[] head, Charset near) {
    String start =
        new String(head, 0, Math.min(head.length, 4096), near)
            .replaceFirst("^(\uFEFF|\u00EF\u00BB\u00BF)", "");
    Matcher matcher = DECLARED.matcher(start);
    if (!start.stripLeading().startsWith("<") || !matcher.find()) {
      return "";
    }
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  /** By its mark, or by the zeros that ASCII has in it: all on one side. */
  static Optional<Charset> wide(byte[] head) {
    Optional<Mark> mark = mark(head);
    if (mark.isPresent()) {
      return mark.map(Mark::charset);
    }
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    int enough = Math.max(4, head.length / 10);
    // A NUL itself, or a character such as 一 (U+4E00), has a zero on the other side.
    if (zeros[0] * 10 < zeros[1] && zeros[1] >= enough) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return zeros[1] * 10 < zeros[0] && zeros[0] >= enough
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static Optional<Mark> mark(byte[] head) {
    return MARKS.stream().filter(mark -> mark.begins(head)).findFirst();
  }

  /** Not every reader of the engine knows UTF-8's mark. */
  private static Path withoutMark(Path file, byte[] head, Path copy) throws IOException {
    if (head.length < 3
        || head[0] != (byte) 0xEF
        || head[1] != (byte) 0xBB
        || head[2] != (byte) 0xBF) {
      return file;
    }
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(3);
      Files.copy(in, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  /** Writes a text as UTF-8; answers the first byte that has no meaning, where there is one. */
  private static Optional<Utf8.Fault> transcode(Path file, Charset charset, int skip, Path copy)
      throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer characters = CharBuffer.allocate(1 << 16);
    long before = skip;
    long line = 1;
    try (InputStream in = Files.newInputStream(file);
        Writer out = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
      in.skipNBytes(skip);
      while (true) {
        int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        boolean isLast = read < bytes.remaining();
        bytes.limit(bytes.position() + read).position(0);
        CoderResult result;
        do {
          result = decoder.decode(bytes, characters, isLast);
          characters.flip();
          line += characters.chars().filter(character -> character == '\n').count();
          out.append(characters);
          characters.clear();
        } while (result.isOverflow());
        if (result.isError()) {
          int found = bytes.get(bytes.position()) & 0xFF;
          return Optional.of(new Utf8.Fault(before + bytes.position(), line, found));
        }
        if (isLast) {
          return Optional.empty();
        }
        before += bytes.position();
        bytes.compact();
      }
    }
  }
}
