package tidemark.warehouse.error;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What systems say of a disk, a quota or a file's bound that is reached, whoever met it. Stateless.
 * Thread-safe.
 */
public final class DiskFull {
  private static final Pattern SAID =
      Pattern.compile(
          "No space left on device|Disk quota exceeded|File too large"
              + "|not enough space on the disk|\"errno\":\"28\"");

  private static final Pattern FILE = Pattern.compile("file \\\\?\"([^\"\\\\]+)");

  private DiskFull() {}

  /** Whether a failure's words are of that. */
  public static boolean isSaid(String words) {
    return SAID.matcher(words).find();
  }

  /**
   * Why it failed, and that nothing was changed.
   *
   * @param what failed, as the subject of a sentence
   */
  public static TidemarkException of(String what, String where, Exception cause) {
    return TidemarkException.of(
        ErrorCode.DISK_FULL,
        what
            + " failed, since the disk is full"
            + (where.isEmpty() ? "" : " at " + where)
            + ". Nothing was changed. Make room there, or move the home to a larger disk, and try"
            + " again.",
        cause);
  }

  /** The file that the engine couldn't write; empty where it names none. */
  static String place(String words) {
    Matcher matcher = FILE.matcher(words);
    return matcher.find() ? matcher.group(1) : "";
  }
}
