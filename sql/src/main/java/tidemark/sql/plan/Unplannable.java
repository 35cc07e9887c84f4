package tidemark.sql.plan;

/** A construct that isn't on the proven list. Immutable. */
public final class Unplannable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String construct;
  private final long location;

  /**
   * @param location the byte of the text sent, from 0; -1 where unknown
   */
  public Unplannable(String construct, long location) {
    super(construct, null, false, false);
    this.construct = construct;
    this.location = location;
  }

  public String construct() {
    return construct;
  }

  public long location() {
    return location;
  }
}
