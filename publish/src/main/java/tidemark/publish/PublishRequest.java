package tidemark.publish;

import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * What is asked of a publication. Immutable.
 *
 * @param keep publications that can be read afterwards, this one among them; from 1
 * @param dryRun tell what would be done, and change nothing
 */
public record PublishRequest(int keep, boolean dryRun) {
  /** What is kept where nobody says otherwise. */
  public static final int KEEP_DEFAULT = 10;

  private static final int KEEP_MAX = 1_000;

  public PublishRequest {
    if (keep < 1 || keep > KEEP_MAX) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "The number of publications to keep is " + keep + ", expected 1 to " + KEEP_MAX + ".");
    }
  }
}
