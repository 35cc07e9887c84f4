package tidemark.ingest.news;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Web addresses as pages write them. Stateless. Thread-safe. */
final class WebAddress {
  private WebAddress() {}

  static Optional<URI> parse(String text) {
    try {
      return Optional.of(new URI(text.strip()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The host; null where the text is no address. */
  static @Nullable String host(String text) {
    return parse(text).map(URI::getHost).orElse(null);
  }

  /** An address as it is seen from a page; as written where either is none. */
  static String resolve(String page, String link) {
    return parse(page)
        .filter(URI::isAbsolute)
        .flatMap(base -> parse(link).map(base::resolve))
        .map(URI::toString)
        .orElse(link);
  }
}
