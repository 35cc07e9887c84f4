package tidemark.api.jdbc;

import java.util.UUID;
import org.apache.calcite.avatica.AvaticaSeverity;
import org.apache.calcite.avatica.NoSuchConnectionException;
import org.apache.calcite.avatica.remote.AvaticaRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Failures as Avatica tells them: our number as vendor code, SQLState, message. Stateless. */
final class JdbcFailures {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcFailures.class);

  private JdbcFailures() {}

  /** The failure that a client shows; causes of ours stay in the log. */
  static RuntimeException translate(RuntimeException failure) {
    if (failure instanceof AvaticaRuntimeException
        || failure instanceof NoSuchConnectionException) {
      return silent(failure);
    }
    if (failure instanceof TidemarkException known && known.code() != ErrorCode.INTERNAL) {
      return of(known.code(), known.detail());
    }
    String id = UUID.randomUUID().toString();
    LOG.error("A JDBC call failed, told as {}", id, failure);
    return of(
        ErrorCode.INTERNAL, "The server failed to answer. The log has the cause under " + id + ".");
  }

  static RuntimeException of(ErrorCode code, String detail) {
    return silent(
        new AvaticaRuntimeException(detail, code.number(), code.sqlState(), AvaticaSeverity.ERROR));
  }

  /** Avatica sends stack traces along; strangers get none. */
  private static RuntimeException silent(RuntimeException failure) {
    failure.setStackTrace(new StackTraceElement[0]);
    return failure;
  }
}
