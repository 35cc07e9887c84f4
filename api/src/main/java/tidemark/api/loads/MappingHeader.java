package tidemark.api.loads;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A mapping that is sent along with a file, since the body is the file: gzip in base64, in a header
 * field. Stateless. Thread-safe.
 */
public final class MappingHeader {
  public static final String NAME = "X-Tidemark-Mapping";

  /** Servers take about 8 KiB of header fields. */
  private static final int LENGTH_MAX = 6_000;

  private static final int TEXT_BYTES_MAX = 256 * 1024;

  private MappingHeader() {}

  /**
   * @throws TidemarkException INVALID_MAPPING where it is too long
   */
  public static String write(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory throws none
    }
    String field = Base64.getEncoder().encodeToString(bytes.toByteArray());
    if (field.length() > LENGTH_MAX) {
      throw TidemarkException.of(
          ErrorCode.INVALID_MAPPING,
          "The mapping is too long to be sent along: "
              + field.length()
              + " characters packed, at most "
              + LENGTH_MAX
              + ". Put it into the home's mappings/, and name it: --mapping NAME.");
    }
    return field;
  }

  /**
   * @throws TidemarkException INVALID_REQUEST
   */
  static Optional<String> read(@Nullable String field) {
    if (field == null || field.isBlank()) {
      return Optional.empty();
    }
    try (GZIPInputStream gzip =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(field)))) {
      byte[] text = gzip.readNBytes(TEXT_BYTES_MAX + 1);
      if (text.length <= TEXT_BYTES_MAX) {
        return Optional.of(new String(text, StandardCharsets.UTF_8));
      }
      throw invalid("more than " + TEXT_BYTES_MAX + " bytes of text", null);
    } catch (IllegalArgumentException | IOException e) {
      throw invalid("'" + field.substring(0, Math.min(20, field.length())) + "…'", e);
    }
  }

  private static TidemarkException invalid(String found, @Nullable Exception cause) {
    return TidemarkException.of(
        ErrorCode.INVALID_REQUEST,
        "The header field "
            + NAME
            + " holds "
            + found
            + "; expected a mapping's YAML, gzip in base64, of at most "
            + TEXT_BYTES_MAX
            + " bytes. Or name one of the home's: ?mapping=NAME.",
        cause);
  }
}
