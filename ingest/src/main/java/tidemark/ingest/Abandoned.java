package tidemark.ingest;

/** Undoes a write whose file has too many bad rows; what was refused is then kept on its own. */
final class Abandoned extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long refused;

  /**
   * @param refused rows that were refused until then
   */
  Abandoned(long refused) {
    super(refused + " rows refused", null, false, false);
    this.refused = refused;
  }

  long refused() {
    return refused;
  }
}
