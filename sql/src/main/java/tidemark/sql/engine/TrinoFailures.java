package tidemark.sql.engine;

import java.sql.SQLException;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Trino's failures in our words. Stateless. */
final class TrinoFailures {
  /** Trino counts the kinds of its errors from here on; below are users'. */
  private static final int INTERNAL = 0x10000;

  private static final int RESOURCES = 0x20000;
  private static final int EXTERNAL = 0x1000000;

  /**
   * What its planner throws where it can't undo a correlated subquery: counted as a fault of its
   * own, but it comes each time.
   */
  private static final String CORRELATED = "grouping keys were correlated";

  private TrinoFailures() {}

  static TidemarkException of(SQLException failure, TrinoAddress address) {
    String said = String.valueOf(failure.getMessage());
    if (!said.startsWith("Query failed")) {
      return TidemarkException.of(
          ErrorCode.ENGINE_UNREACHABLE,
          "Trino at "
              + address.told()
              + " doesn't answer: "
              + root(failure)
              + ". "
              + ErrorCode.ENGINE_UNREACHABLE.help(),
          failure);
    }
    String words = said.replaceFirst("^Query failed \\(#\\w+\\): ", "").strip();
    ErrorCode code =
        words.contains(CORRELATED) ? ErrorCode.NOT_FOR_TRINO : code(failure.getErrorCode());
    return TidemarkException.of(code, told(code, words), failure);
  }

  private static String root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String said = String.valueOf(cause.getMessage());
    return said.length() > 200 ? said.substring(0, 200) + "…" : said;
  }

  private static ErrorCode code(int number) {
    return switch (number) {
      case 3 -> ErrorCode.CANCELLED;
      case 7, 8, 9, 19 -> ErrorCode.INVALID_VALUE;
      case 13, 36 -> ErrorCode.NOT_FOR_TRINO;
      case 44, 45, 46, 47 -> ErrorCode.PUBLICATION_MISFIT;
      case RESOURCES + 2 -> ErrorCode.TOO_BUSY;
      case RESOURCES + 3 -> ErrorCode.TIME_LIMIT;
      default ->
          number >= EXTERNAL || number < INTERNAL
              ? ErrorCode.ENGINE_FAILED
              : number >= RESOURCES ? ErrorCode.MEMORY_LIMIT : ErrorCode.ENGINE_LOST;
    };
  }

  private static String told(ErrorCode code, String words) {
    String where = words.replaceFirst("^line \\d+:\\d+: ", "");
    return switch (code) {
      case NOT_FOR_TRINO ->
          "Trino can't answer the statement as DuckDB does: "
              + where
              + ". "
              + ErrorCode.NOT_FOR_TRINO.help();
      case PUBLICATION_MISFIT ->
          "Trino doesn't find what this version of Tidemark publishes: "
              + where
              + ". "
              + ErrorCode.PUBLICATION_MISFIT.help();
      case ENGINE_LOST ->
          "Trino lost the statement: " + where + ". " + ErrorCode.ENGINE_LOST.help();
      case ENGINE_FAILED -> "Trino failed at the statement: " + where + ".";
      default -> where + " (said by Trino).";
    };
  }
}
