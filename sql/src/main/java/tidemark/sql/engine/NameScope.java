package tidemark.sql.engine;

import java.util.Optional;

/**
 * Where unqualified names resolve. Immutable.
 *
 * @param catalog empty: the warehouse
 * @param schema empty: market, then star; in a catalogue without those, main
 */
public record NameScope(Optional<String> catalog, Optional<String> schema) {
  public static final NameScope USUAL = new NameScope(Optional.empty(), Optional.empty());
}
