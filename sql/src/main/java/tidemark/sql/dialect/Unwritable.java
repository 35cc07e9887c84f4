package tidemark.sql.dialect;

/** A construct without a text in the dialect that is written. Immutable. */
public final class Unwritable extends UnsupportedOperationException {
  private static final long serialVersionUID = 1L;

  private final long location;

  /**
   * @param construct what has no text, with the reason
   * @param location the byte of the author's text, from 0; -1 where unknown
   */
  public Unwritable(String construct, long location) {
    super(construct);
    this.location = location;
  }

  public long location() {
    return location;
  }
}
