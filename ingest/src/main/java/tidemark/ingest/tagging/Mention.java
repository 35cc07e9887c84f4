package tidemark.ingest.tagging;

import java.util.List;

/**
 * Words in a text that stand for something. Immutable.
 *
 * @param begin index into the folded text
 * @param end and after its last letter
 */
record Mention(List<Alias> aliases, int begin, int end) {
  Mention {
    aliases = List.copyOf(aliases);
  }
}
