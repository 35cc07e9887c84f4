package tidemark.ingest.stage;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file's content came in, as it was recognised. Immutable.
 *
 * @param encoding its text's encoding, by its usual name such as {@code Shift_JIS}; a part of a
 *     wider set by the wider one's, such as {@code GB18030} for GBK; empty for what isn't a text
 * @param declared what the text calls its encoding, where that is another one; else empty
 * @param unpacked the wrappings that came off, outermost first: {@code gzip}, {@code zip}, {@code
 *     base64}, {@code JSONP}
 */
public record Packaging(
    Optional<String> encoding, Optional<String> declared, List<String> unpacked) {

  /** Of what isn't a text and lies bare, such as Parquet. */
  public static final Packaging NONE = new Packaging(Optional.empty(), Optional.empty(), List.of());

  /** Charsets that Java knows by another name than the rest of the world. */
  private static final Map<String, String> USUAL_NAMES =
      Map.of(
          "x-windows-950", "Big5",
          "windows-31j", "Shift_JIS",
          "x-windows-949", "EUC-KR",
          "x-EUC-TW", "EUC-TW");

  public Packaging {
    unpacked = List.copyOf(unpacked);
  }

  static Packaging of(Charset charset, String declared) {
    boolean isOther = !declared.isEmpty() && !Guess.isDeclared(declared, charset);
    return new Packaging(
        Optional.of(USUAL_NAMES.getOrDefault(charset.name(), charset.name())),
        isOther ? Optional.of(declared) : Optional.empty(),
        List.of());
  }

  /** The same in a further wrapping. */
  Packaging in(String wrapping) {
    List<String> all = new ArrayList<>(List.of(wrapping));
    all.addAll(unpacked);
    return new Packaging(encoding, declared, all);
  }
}
