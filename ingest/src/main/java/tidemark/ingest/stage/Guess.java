package tidemark.ingest.stage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Which encoding bytes that aren't UTF-8 are in, by a sample of the places that aren't ASCII:
 * Mozilla's detector, and a look at how the bytes lie, since it takes a short text with accents for
 * Chinese now and then. Immutable.
 *
 * @param detected empty where too little is there to tell
 */
record Guess(Optional<Charset> detected) {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int SAMPLE_BYTES = 1 << 20;

  /** Fewer bytes of a Chinese word look Russian or Greek, too. */
  private static final int ALPHABET_BYTES_MIN = 16;

  /** Of the detector's answers those that we trust, each as the widest set of its family. */
  private static final Map<String, String> TRUSTED =
      Map.ofEntries(
          Map.entry("GB18030", "GB18030"),
          Map.entry("HZ-GB-2312", "GB18030"),
          Map.entry("BIG5", "x-windows-950"),
          Map.entry("EUC-TW", "x-EUC-TW"),
          Map.entry("SHIFT_JIS", "windows-31j"),
          Map.entry("EUC-JP", "EUC-JP"),
          Map.entry("EUC-KR", "x-windows-949"),
          Map.entry("WINDOWS-1252", "windows-1252"),
          Map.entry("WINDOWS-1251", "windows-1251"),
          Map.entry("KOI8-R", "KOI8-R"),
          Map.entry("WINDOWS-1253", "windows-1253"),
          Map.entry("ISO-8859-7", "ISO-8859-7"));

  static Guess of(Path file) throws IOException {
    byte[] sample = sample(file);
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(sample);
    detector.dataEnd();
    Optional<Charset> detected =
        Optional.ofNullable(detector.getDetectedCharset())
            .map(TRUSTED::get)
            .filter(name -> name != null && Charset.isSupported(name))
            .map(Charset::forName)
            .filter(
                charset ->
                    isOfTwoBytes(charset)
                        || charset.equals(WINDOWS_1252)
                        || beyondAscii(sample) >= ALPHABET_BYTES_MIN);
    if (isScattered(sample) && detected.map(Guess::isOfTwoBytes).orElse(true)) {
      detected = Optional.of(WINDOWS_1252);
    }
    return new Guess(detected);
  }

  /** A declared name as the widest set of its family: what calls itself GB2312 is often GBK. */
  static Optional<Charset> declared(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.matches("GB_?2312.*|GBK|CP936|X-GBK|EUC-CN|GB18030")) {
      return Optional.of(Charset.forName("GB18030"));
    }
    if (upper.matches("SHIFT[-_]JIS|SJIS|X-SJIS|MS_KANJI")) {
      return Optional.of(Charset.forName("windows-31j"));
    }
    if (upper.matches("ISO-8859-1|LATIN-?1|US-ASCII|ASCII")) {
      return Optional.of(WINDOWS_1252);
    }
    try {
      return Optional.of(
          Charset.forName(
              TRUSTED.getOrDefault(upper, upper.startsWith("UTF-16") ? "UTF-8" : name)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a declared name stands for this charset; UTF-16 for either of its two. */
  static boolean isDeclared(String name, Charset charset) {
    return charset.name().startsWith("UTF-16")
        ? name.toUpperCase(Locale.ROOT).startsWith("UTF-16")
        : !name.toUpperCase(Locale.ROOT).startsWith("UTF-16")
            && declared(name).filter(charset::equals).isPresent();
  }

  static boolean isOfTwoBytes(Charset charset) {
    return !charset.equals(StandardCharsets.UTF_8) && charset.newEncoder().maxBytesPerChar() >= 2;
  }

  /** The lines' parts with bytes beyond ASCII, with what stands around them. */
  private static byte[] sample(Path file) throws IOException {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 12];
    try (InputStream in = Files.newInputStream(file)) {
      int read = in.readNBytes(buffer, 0, buffer.length);
      while (read > 0 && sample.size() < SAMPLE_BYTES) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] < 0) {
            sample.write(buffer, 0, read);
            break;
          }
        }
        read = in.readNBytes(buffer, 0, buffer.length);
      }
    }
    return sample.toByteArray();
  }

  private static int beyondAscii(byte[] sample) {
    int count = 0;
    for (byte value : sample) {
      count += value < 0 ? 1 : 0;
    }
    return count;
  }

  /**
   * Whether most bytes beyond ASCII stand alone between ASCII, as accents do; the characters of
   * Chinese, Japanese and Korean have two bytes and come in words.
   */
  private static boolean isScattered(byte[] sample) {
    int alone = 0;
    int together = 0;
    int run = 0;
    for (int i = 0; i <= sample.length; i++) {
      if (i < sample.length && sample[i] < 0) {
        run++;
      } else {
        alone += run == 1 ? 1 : 0;
        together += run > 1 ? 1 : 0;
        run = 0;
      }
    }
    return alone > together;
  }
}
