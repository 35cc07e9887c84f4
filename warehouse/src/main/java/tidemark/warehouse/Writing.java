package tidemark.warehouse;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What happens inside one write transaction.
 *
 * @param <T> what it answers
 */
@FunctionalInterface
public interface Writing<T> {
  /**
   * Changes the star. The caller owns the transaction: neither commit nor roll back here.
   *
   * @param connection borrowed; may read Parquet from the home's staging folder only
   * @param dataVersion the version this transaction becomes once committed
   */
  T write(Connection connection, long dataVersion) throws SQLException;
}
