package tidemark.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * The server can't be reached or didn't answer as one of ours. Unchecked, since it passes through
 * Avatica, which turns it into an {@link java.sql.SQLException} with this message. Immutable.
 */
final class ServerFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServerFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
