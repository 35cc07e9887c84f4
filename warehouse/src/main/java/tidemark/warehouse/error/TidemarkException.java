package tidemark.warehouse.error;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A failure that its reader can act on: a stable code, and a message that says what failed, where,
 * what was found against what was expected, and how to mend it. Immutable.
 */
public final class TidemarkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final int line;
  private final int column;
  private final List<String> candidates;

  private TidemarkException(
      ErrorCode code,
      String message,
      int line,
      int column,
      List<String> candidates,
      @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.line = line;
    this.column = column;
    this.candidates = List.copyOf(candidates);
  }

  public static TidemarkException of(ErrorCode code, String message) {
    return new TidemarkException(code, message, 0, 0, List.of(), null);
  }

  public static TidemarkException of(ErrorCode code, String message, @Nullable Throwable cause) {
    return new TidemarkException(code, message, 0, 0, List.of(), cause);
  }

  /** The same failure at a place in the text; line and column start at 1. */
  public TidemarkException at(int line, int column) {
    return new TidemarkException(code, detail(), line, column, candidates, getCause());
  }

  /** The same failure with the nearest valid names, best first. */
  public TidemarkException suggesting(List<String> candidates) {
    return new TidemarkException(code, detail(), line, column, candidates, getCause());
  }

  public ErrorCode code() {
    return code;
  }

  /** The message; never null, unlike {@link #getMessage()}'s contract. */
  public String detail() {
    String message = getMessage();
    return message == null ? code.name() : message;
  }

  /** Line in the text, from 1; empty where the failure has no place in a text. */
  public OptionalInt line() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }

  /** Column in the line, from 1. */
  public OptionalInt column() {
    return column > 0 ? OptionalInt.of(column) : OptionalInt.empty();
  }

  /** Nearest valid names, best first. */
  public List<String> candidates() {
    return candidates;
  }

  /** The best of {@link #candidates()}. */
  public Optional<String> nearest() {
    return candidates.stream().findFirst();
  }
}
