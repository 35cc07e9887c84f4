package tidemark.warehouse;

import java.sql.Connection;
import java.sql.SQLException;

/** What else happens to a database while another does its main work on it. */
@FunctionalInterface
public interface Looking {
  /**
   * @param connection borrowed; sees what is done to it
   */
  void at(Connection connection) throws SQLException;
}
