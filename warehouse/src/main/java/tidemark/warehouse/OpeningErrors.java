package tidemark.warehouse;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** What the engine says when a home's file won't open, in our words. Stateless. Thread-safe. */
final class OpeningErrors {
  private static final Pattern LOCK_HOLDER =
      Pattern.compile("Conflicting lock is held in (\\S+).*?\\(PID (\\d+)\\)");

  private OpeningErrors() {}

  static TidemarkException of(Home home, SQLException failure) {
    String said = String.valueOf(failure.getMessage());
    Matcher holder = LOCK_HOLDER.matcher(said);
    if (holder.find()) {
      return OwnerLock.inUse(home, "process " + holder.group(2) + " (" + holder.group(1) + ")");
    }
    if (said.contains("Could not set lock")) {
      return OwnerLock.inUse(home, "another process");
    }
    if (said.contains("version number") || said.contains("newer version")) {
      return TidemarkException.of(
          ErrorCode.HOME_TOO_NEW,
          "The file "
              + home.warehouseFile()
              + " was written by a later version of the engine: "
              + said
              + ". Use the version of Tidemark that wrote it.",
          failure);
    }
    return TidemarkException.of(
        ErrorCode.HOME_UNUSABLE,
        "The file "
            + home.warehouseFile()
            + " can't be opened: "
            + plainly(said, failure)
            + " Restore it from a copy, or move it away and load again.",
        failure);
  }

  /** Before the engine's settings are made its messages are plain, after it they are JSON. */
  private static String plainly(String said, SQLException failure) {
    return said.contains("{\"exception_type\"") ? DuckDbErrors.of(failure).detail() : said + ".";
  }
}
