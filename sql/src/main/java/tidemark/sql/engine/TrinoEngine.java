package tidemark.sql.engine;

import io.trino.jdbc.TrinoDriver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.history.AsOf;

/**
 * Trino, over what was published to its catalogue. It keeps nothing open between statements, so
 * that one that Trino is away for fails and the next one finds it again.
 *
 * <p>Thread-safe. Owns the local engine, which has the same tables without rows.
 */
public final class TrinoEngine implements Engine {
  /** How long a statement that has begun waits for a Trino that went away: else for years. */
  private static final int AWAY_MILLIS = 30_000;

  private final TrinoAddress address;
  private final Engine local;
  private final Publications publications;
  private final TrinoDriver driver = new TrinoDriver();

  /**
   * @param local taken over
   */
  public TrinoEngine(TrinoAddress address, Engine local) {
    this.address = address;
    this.local = local;
    this.publications = new Publications(address, () -> open(NameScope.USUAL, ""));
  }

  TrinoAddress address() {
    return address;
  }

  @Override
  public Session open(NameScope scope, AsOf asOf, String statement) {
    Session described = local.open(scope, statement);
    try {
      Connection connection = driver.connect(address.jdbcUrl(), address.properties());
      connection.setNetworkTimeout(Runnable::run, AWAY_MILLIS);
      return new TrinoSession(this, described, connection, asOf);
    } catch (SQLException e) {
      described.close();
      throw TrinoFailures.of(e, address);
    }
  }

  Publications publications() {
    return publications;
  }

  @Override
  public long dataVersion(AsOf asOf) {
    try (Session session = open(NameScope.USUAL, asOf, "")) {
      return session.dataVersion();
    }
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
    publications.close();
    local.close();
    try {
      driver.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
