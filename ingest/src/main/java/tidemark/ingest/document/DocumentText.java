package tidemark.ingest.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a document says. Immutable.
 *
 * @param what it is, in words that follow "it holds"
 * @param title as the document itself names or shows it
 * @param lines in reading order, none of them blank
 * @param institution where the document names its publisher apart from its text
 * @param day where the document names it apart from its text, as written there
 */
record DocumentText(
    String what,
    Optional<String> title,
    List<String> lines,
    OptionalInt pages,
    Optional<String> institution,
    Optional<String> day,
    Optional<String> language,
    Optional<String> link) {
  DocumentText {
    lines = List.copyOf(lines);
  }
}
