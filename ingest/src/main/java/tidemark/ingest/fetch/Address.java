package tidemark.ingest.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * An http or https address of a file. Immutable.
 *
 * @param uri absolute, with a host, without user and fragment
 */
public record Address(URI uri) {
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*");
  private static final int NAME_LENGTH_MAX = 200;

  /** Whether a user who writes so means an address and no file. */
  public static boolean isOne(String text) {
    return WEB.matcher(text).matches();
  }

  /**
   * The address as a user writes it.
   *
   * @throws TidemarkException INVALID_USAGE
   */
  public static Address parse(String text) {
    try {
      URI uri = new URI(text.strip());
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw invalid(text, "begins with '" + uri.getScheme() + "', expected http or https");
      }
      if (uri.getHost() == null) {
        throw invalid(text, "names no host");
      }
      if (uri.getUserInfo() != null) {
        throw invalid(text, "holds a user or password, which would be kept in the warehouse");
      }
      String fragment = uri.getRawFragment();
      String whole = uri.toString();
      return new Address(
          fragment == null
              ? uri
              : new URI(whole.substring(0, whole.length() - fragment.length() - 1)));
    } catch (URISyntaxException e) {
      throw invalid(text, "isn't well-formed at character " + (e.getIndex() + 1));
    }
  }

  private static TidemarkException invalid(String text, String why) {
    return TidemarkException.of(
        ErrorCode.INVALID_USAGE,
        "The address '"
            + text
            + "' "
            + why
            + ". Write it like https://openrouter.ai/api/v1/models");
  }

  /**
   * Where a reference in what was fetched from here leads: a redirect, or an address in a manifest.
   *
   * @throws TidemarkException FETCH_FAILED where that isn't http or https, or https leads to http
   */
  public Address follow(String reference) {
    Address target;
    try {
      target = parse(uri.resolve(reference.strip()).toString());
    } catch (IllegalArgumentException | TidemarkException e) {
      throw refused(reference, "which is no address of http or https", e);
    }
    if (isSecure() && !target.isSecure()) {
      throw refused(reference, "which gives up encryption; https was expected", null);
    }
    return target;
  }

  private TidemarkException refused(String reference, String why, @Nullable Throwable cause) {
    return TidemarkException.of(
        ErrorCode.FETCH_FAILED,
        "The address "
            + this
            + " leads to '"
            + Shortened.of(reference)
            + "', "
            + why
            + ". Nothing was loaded; ask who publishes it, or name the right address.",
        cause);
  }

  private boolean isSecure() {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  /** The same without what stands behind a question mark. */
  public Address withoutQuery() {
    String whole = uri.toString();
    int query = whole.indexOf('?');
    return query < 0 ? this : new Address(URI.create(whole.substring(0, query)));
  }

  String host() {
    return uri.getHost();
  }

  /** What a file from there is called: the last part of the path, else the host. */
  public String fileName() {
    String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("/+$", "");
    String last =
        path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
            .replaceAll("\\p{Cntrl}", "_");
    String name = last.isBlank() ? host() : last;
    return name.substring(0, Math.min(name.length(), NAME_LENGTH_MAX));
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
