package tidemark.sql.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Statements that made the engine fail for good. Each time takes all that runs down with it, so
 * none of them is run again: someone who asks one every minute would keep everyone else from
 * working. Bounded; the oldest are forgotten.
 *
 * <p>Thread-safe.
 */
final class Culprits {
  private static final int COUNT_MAX = 100;

  private final Set<List<@Nullable Object>> known = new LinkedHashSet<>();

  synchronized void remember(String text, List<@Nullable Object> values) {
    known.add(key(text, values));
    if (known.size() > COUNT_MAX) {
      known.remove(known.iterator().next());
    }
  }

  /**
   * @throws TidemarkException ENGINE_FAILED for one of them
   */
  synchronized void refuse(String text, List<@Nullable Object> values) {
    if (!known.isEmpty() && known.contains(key(text, values))) {
      throw TidemarkException.of(
          ErrorCode.ENGINE_FAILED,
          "This statement has made the engine itself fail before, which stops everyone's work, so it"
              + " isn't run again until the server is restarted. "
              + ErrorCode.ENGINE_FAILED.help());
    }
  }

  private static List<@Nullable Object> key(String text, List<@Nullable Object> values) {
    List<@Nullable Object> key = new ArrayList<>(values);
    key.add(text);
    return key;
  }
}
