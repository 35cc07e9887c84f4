package tidemark.sql.engine;

import io.trino.jdbc.TrinoDriver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Trino, over what was published to its catalogue. It keeps nothing open between statements, so
 * that one that Trino is away for fails and the next one finds it again.
 *
 * <p>Thread-safe. Owns the local engine, which has the same tables without rows.
 */
public final class TrinoEngine implements Engine {
  private static final String NEWEST =
      "SELECT data_version FROM \"ops\".\"publication\" ORDER BY published_at DESC LIMIT 1";

  private static final List<ResultColumn> VERSION =
      List.of(new ResultColumn("data_version", "BIGINT"));

  private final TrinoAddress address;
  private final Engine local;
  private final TrinoDriver driver = new TrinoDriver();

  /**
   * @param local taken over
   */
  public TrinoEngine(TrinoAddress address, Engine local) {
    this.address = address;
    this.local = local;
  }

  TrinoAddress address() {
    return address;
  }

  @Override
  public Session open(NameScope scope, String statement) {
    Session described = local.open(scope, statement);
    try {
      Connection connection = driver.connect(address.jdbcUrl(), address.properties());
      return new TrinoSession(this, described, connection);
    } catch (SQLException e) {
      described.close();
      throw TrinoFailures.of(e, address);
    }
  }

  /** The version of the newest publication that is whole. */
  long publishedVersion(Session session) {
    try (Cursor rows = session.run(NEWEST, VERSION, List.of())) {
      if (rows.next() && rows.value(0) instanceof Number version) {
        return version.longValue();
      }
    }
    throw TidemarkException.of(
        ErrorCode.ENGINE_UNREACHABLE,
        "Nothing was published to the catalogue "
            + address.catalog()
            + " yet. Publish the warehouse: tidemark publish.");
  }

  @Override
  public String typeOf(@Nullable Object value) {
    return local.typeOf(value);
  }

  @Override
  public int leftCount() {
    return local.leftCount();
  }

  @Override
  public void close() {
    local.close();
    try {
      driver.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
