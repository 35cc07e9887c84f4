package tidemark.ingest.fetch;

/** What others said, in a length that fits a message. Stateless. Thread-safe. */
final class Shortened {
  private static final int LENGTH_MAX = 200;

  private Shortened() {}

  /** On one line, without markup and control characters. */
  static String of(String text) {
    String line =
        text.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", " ")
            .replaceAll("<[^>]*>", " ")
            .replaceAll("[\\p{Cntrl}\\s]+", " ")
            .strip();
    return line.length() <= LENGTH_MAX ? line : line.substring(0, LENGTH_MAX).strip() + "…";
  }
}
