package tidemark.sql.gate;

import tidemark.sql.engine.NameScope;
import tidemark.sql.parse.Parsed;
import tidemark.sql.parse.Parser;
import tidemark.warehouse.error.TidemarkException;

/**
 * Lets a statement pass, or says what in it doesn't. What passed once passes until the vocabulary's
 * version rises, so whoever asks may remember it. Thread-safe.
 */
public final class Gate {
  private final Vocabulary vocabulary;
  private final Parser parser;

  /**
   * @param parser of what macros, views and texts inside a statement say; borrowed
   */
  public Gate(Vocabulary vocabulary, Parser parser) {
    this.vocabulary = vocabulary;
    this.parser = parser;
  }

  /**
   * @throws TidemarkException STATEMENT_NOT_ALLOWED, FUNCTION_NOT_ALLOWED, UNKNOWN_FUNCTION,
   *     UNKNOWN_TABLE, MEMORY_LIMIT, with the place
   */
  public void check(Parsed parsed, NameScope scope) {
    new Walk(parsed, scope, vocabulary, parser).run();
  }
}
