package tidemark.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.sql.engine.NameScope;

/**
 * Answers that hold for one version of the data: a commit may have changed a table or a view. The
 * least recently used go first, and long texts aren't kept. Thread-safe.
 *
 * @param <V> immutable
 */
final class Remembered<V> {
  private static final int COUNT_MAX = 1_000;
  private static final int TEXT_LENGTH_MAX = 20_000;

  private final Map<Key, Entry<V>> entries =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Entry<V>> eldest) {
          return size() > COUNT_MAX;
        }
      };

  /**
   * All that an answer depends on beside the version. Immutable.
   *
   * @param types of the parameters; none where they don't matter
   */
  record Key(String text, NameScope scope, java.util.List<String> types) {}

  private record Entry<V>(long version, V value) {}

  Optional<V> at(long version, Key key) {
    @Nullable Entry<V> entry;
    synchronized (entries) {
      entry = entries.get(key);
    }
    return entry == null || entry.version() != version
        ? Optional.empty()
        : Optional.of(entry.value());
  }

  void keep(long version, Key key, V value) {
    if (key.text().length() > TEXT_LENGTH_MAX) {
      return;
    }
    synchronized (entries) {
      entries.put(key, new Entry<>(version, value));
    }
  }

  /** A test's look at the bound. */
  int size() {
    synchronized (entries) {
      return entries.size();
    }
  }
}
