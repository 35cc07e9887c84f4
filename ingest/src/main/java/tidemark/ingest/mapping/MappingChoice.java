package tidemark.ingest.mapping;

import java.util.Optional;

/**
 * A mapping that a request names. Immutable.
 *
 * @param name of a file in the home's {@code mappings/}, without its ending
 * @param text the mapping itself, where it was sent along; then the name is for messages
 */
public record MappingChoice(String name, Optional<String> text) {
  /** One that lies in the home. */
  public static MappingChoice named(String name) {
    return new MappingChoice(name.replaceFirst("\\.ya?ml$", ""), Optional.empty());
  }

  /** One that is sent along. */
  public static MappingChoice given(String name, String text) {
    return new MappingChoice(name.replaceFirst("\\.ya?ml$", ""), Optional.of(text));
  }
}
