package tidemark.ingest.stage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * The characters of an XML file, by the encoding that it declares, and not by one that is guessed:
 * a wrong guess would load wrong titles. Only where it declares a one-byte encoding but is UTF-8
 * word for word, which no such text is by chance, UTF-8 is taken. Immutable.
 *
 * @param text without byte order mark
 */
public record XmlText(String text) {
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

  /**
   * Reads a file.
   *
   * @throws TidemarkException INVALID_ENCODING, with line and byte
   */
  public static XmlText read(Path file, String name) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String head =
        new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00EF\u00BB\u00BF", "");
    Matcher matcher = DECLARED.matcher(head);
    String declared = matcher.find() ? matcher.group(1) : "UTF-8";
    try {
      return new XmlText(withoutMark(decode(bytes, StandardCharsets.UTF_8)));
    } catch (CharacterCodingException notUtf8) {
      Charset charset = charset(declared, name);
      if (charset.equals(StandardCharsets.UTF_8)) {
        throw notUtf8(bytes, name);
      }
      try {
        return new XmlText(withoutMark(decode(bytes, charset)));
      } catch (CharacterCodingException e) {
        throw TidemarkException.of(
            ErrorCode.INVALID_ENCODING,
            "The file "
                + name
                + " declares the encoding "
                + declared
                + ", but it holds bytes that "
                + declared
                + " doesn't have. Correct the declaration, or save the file as UTF-8; nothing was"
                + " loaded.",
            e);
      }
    }
  }

  private static Charset charset(String declared, String name) {
    try {
      // What calls itself GB2312 is often its superset.
      return Charset.forName(
          declared.toLowerCase(Locale.ROOT).startsWith("gb") ? "GB18030" : declared);
    } catch (IllegalArgumentException e) {
      throw TidemarkException.of(
          ErrorCode.INVALID_ENCODING,
          "The file "
              + name
              + " declares the encoding "
              + declared
              + ", which isn't known. Correct the declaration, or save the file as UTF-8; nothing"
              + " was loaded.",
          e);
    }
  }

  private static TidemarkException notUtf8(byte[] bytes, String name) {

    ByteBuffer in = ByteBuffer.wrap(bytes);
    java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length + 1);
    StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    int offset = in.position();
    long line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return FileFault.encoding(
        name, "UTF-8, and it declares no other encoding", line, offset, bytes[offset] & 0xFF);
  }

  private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
