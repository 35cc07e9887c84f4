package tidemark.sql.gate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tidemark.sql.engine.NameScope;
import tidemark.sql.parse.Parsed;
import tidemark.sql.parse.Parser;
import tidemark.warehouse.error.TidemarkException;

/**
 * Lets a statement pass, or says what in it doesn't. What passed is remembered for as long as the
 * vocabulary stays the same. Thread-safe.
 */
public final class Gate {
  private static final int PASSED_COUNT_MAX = 2_000;

  private final Vocabulary vocabulary;
  private final Parser parser;
  private final Map<Key, Passed> passed =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Passed> eldest) {
              return size() > PASSED_COUNT_MAX;
            }
          });

  /** Names resolve by scope, so the same text may pass in one and not in another. */
  private record Key(String text, NameScope scope) {}

  private record Passed(Parsed parsed, long version) {
    /** The tree itself, since comparing two costs more than walking one. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Parsed other, long now) {
      return parsed == other && version == now;
    }
  }

  /**
   * @param parser of what macros, views and texts inside a statement say; borrowed
   */
  public Gate(Vocabulary vocabulary, Parser parser) {
    this.vocabulary = vocabulary;
    this.parser = parser;
  }

  /**
   * @throws TidemarkException STATEMENT_NOT_ALLOWED, FUNCTION_NOT_ALLOWED, UNKNOWN_FUNCTION,
   *     UNKNOWN_TABLE, with the place
   */
  public void check(Parsed parsed, NameScope scope) {
    Key key = new Key(parsed.text(), scope);
    Passed known = passed.get(key);
    long version = vocabulary.version();
    if (known == null || !known.isOf(parsed, version)) {
      new Walk(parsed, scope, vocabulary, parser).run();
      passed.put(key, new Passed(parsed, version));
    }
  }
}
