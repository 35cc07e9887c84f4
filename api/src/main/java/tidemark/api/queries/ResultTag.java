package tidemark.api.queries;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.regex.Pattern;
import tidemark.api.wire.ResultFormat;
import tidemark.warehouse.file.Sha256;

/**
 * The ETag of a saved query's result: all that decides its rows, hashed. Stateless. Thread-safe.
 */
final class ResultTag {
  /** Words by which a statement answers differently on the same data. */
  private static final Pattern UNSTABLE =
      Pattern.compile(
          "\\b(current_(date|time|timestamp|localtimestamp)|localtime(stamp)?|now|today|get_current_\\w+"
              + "|transaction_timestamp|random|setseed|uuid|gen_random_uuid|tablesample|using\\s+sample)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Attached databases may be other ones after a restart, so no tag outlives its process. */
  private static final String PROCESS = UUID.randomUUID().toString();

  private static final int BYTES = 16;

  private ResultTag() {}

  /** Whether the same data gives the same rows; comments that sound unstable only cost a tag. */
  static boolean isStable(SavedQuery query) {
    return !UNSTABLE.matcher(query.sql()).find();
  }

  /** The tag's value, without quotes. */
  static String of(
      long dataVersion, SavedQuery query, SortedMap<String, String> values, ResultFormat format) {
    MessageDigest digest = Sha256.start();
    add(digest, PROCESS);
    add(digest, Long.toString(dataVersion));
    add(digest, query.name());
    add(digest, query.sql());
    add(digest, format.name());
    for (Map.Entry<String, String> value : values.entrySet()) {
      add(digest, value.getKey());
      add(digest, value.getValue());
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /** With its length before it, so that no two lists of parts read the same. */
  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
