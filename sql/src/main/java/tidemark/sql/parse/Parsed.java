package tidemark.sql.parse;

import java.util.Optional;

/**
 * One statement that the engine's parser took. Immutable.
 *
 * @param text as the author wrote it
 * @param query the tree's root: a query node; for EXPLAIN that of the statement explained
 * @param parameters and with them the text to send, without EXPLAIN's own words
 * @param pivot the places where PIVOT makes columns of values that are still to be found: see
 *     {@link Parser#found}; empty where the text can be sent as it is
 */
public record Parsed(
    String text,
    Node query,
    Parameters parameters,
    Explained explained,
    Optional<PivotText> pivot) {
  /** Whether the author asked for the way and not for the rows. */
  public enum Explained {
    NO,
    PLAN,
    ANALYZE
  }

  /** What is sent where the author's own text runs; bytes stand where they stood in it. */
  public String sent() {
    return parameters.sent();
  }

  /**
   * @param position in bytes, as a node of the tree says
   */
  public Place place(long position) {
    return Place.ofByte(sent(), pivot.map(text -> text.position(position)).orElse(position));
  }

  public Place place(Node node) {
    return place(Math.max(0, node.firstLocation()));
  }
}
