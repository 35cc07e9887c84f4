package tidemark.ingest;

/** Which refused rows are asked for. */
public enum RejectScope {
  /** Those that wait to be mended. */
  OPEN,
  /** Those that were replayed, too. */
  ALL
}
