package tidemark.ingest.fetch;

import java.net.http.HttpRequest;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A key that one address asks for. It is sent there and nowhere else, whatever the query, and never
 * shown: addresses, which are kept, don't hold it. Immutable.
 *
 * @param address without a query; empty where there is no key
 * @param key sent as a bearer token
 */
public record AccessKey(String address, String key) {
  /** No key. */
  public static final AccessKey NONE = new AccessKey("", "");

  private static final String OPENROUTER = "https://openrouter.ai/api/v1/datasets/rankings-daily";

  public AccessKey {
    if (!key.matches("[\\x21-\\x7e]*")) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "The key for "
              + address
              + " holds a blank or a character beyond ASCII, which no key has. Copy it anew.");
    }
  }

  /**
   * OpenRouter's, for its figures by date.
   *
   * @param key empty: none
   */
  public static AccessKey ofOpenRouter(String key) {
    return key.isEmpty() ? NONE : new AccessKey(OPENROUTER, key);
  }

  boolean isFor(Address to) {
    return !key.isEmpty() && to.withoutQuery().toString().equals(address);
  }

  void addTo(HttpRequest.Builder request, Address to) {
    if (isFor(to)) {
      request.header("Authorization", "Bearer " + key);
    }
  }

  /** A server may repeat what it was sent. */
  String hiddenIn(String text) {
    return key.isEmpty() ? text : text.replace(key, "***");
  }

  @Override
  public String toString() {
    return address + " ***";
  }
}
