package tidemark.api.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.calcite.avatica.ConnectionPropertiesImpl;
import org.apache.calcite.avatica.NoSuchConnectionException;
import org.apache.calcite.avatica.remote.AvaticaRuntimeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.api.settings.Settings;
import tidemark.sql.Column;
import tidemark.sql.Rows;
import tidemark.sql.Statistics;
import tidemark.sql.Way;
import tidemark.warehouse.history.AsOf;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ClientConnectionsTest {
  private Instant now = Instant.parse("2026-02-16T00:00:00Z");
  private ClientConnections connections;

  /** A clock that stands still until the test moves it. */
  private final class TestingClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** One endless row, and a note whether it was closed. */
  private static final class EndlessRows implements Rows {
    private boolean closed;

    @Override
    public List<Column> columns() {
      return List.of(new Column("one", "INTEGER"));
    }

    @Override
    public boolean next() {
      return true;
    }

    @Override
    public Object value(int column) {
      return 1;
    }

    @Override
    public Statistics statistics() {
      return new Statistics(Way.TYPED, 0, Optional.empty(), 0, 0, 1, false);
    }

    @Override
    public void cancel() {}

    @Override
    public void close() {
      closed = true;
    }
  }

  @BeforeEach
  void open(@TempDir Path home) {
    Properties system = new Properties();
    system.setProperty("tidemark.home", home.toString());
    system.setProperty("tidemark.jdbc.connections", "2");
    system.setProperty("tidemark.jdbc.statements", "2");
    system.setProperty("tidemark.jdbc.idleMillis", "60000");
    system.setProperty("tidemark.jdbc.resultIdleMillis", "10000");
    connections = new ClientConnections(Settings.read(system), new TestingClock());
    connections.open("a", new ConnectionPropertiesImpl(), JdbcType::of, AsOf.NOW);
  }

  private void later(long seconds) {
    now = now.plusSeconds(seconds);
  }

  private EndlessRows reading(String connection) {
    EndlessRows rows = new EndlessRows();
    ClientStatement statement =
        new ClientStatement(Optional.empty(), List.of(), connections.nowMillis());
    statement.read(new OpenResult(rows, JdbcType::of));
    connections.add(connections.get(connection), statement);
    return rows;
  }

  @Test
  void a_connection_that_nobody_uses_is_closed_with_its_results() {
    EndlessRows rows = reading("a");

    later(59);
    connections.expire();
    assertThat(connections.get("a")).isNotNull();
    later(61);
    connections.expire();

    assertThatThrownBy(() -> connections.get("a")).isInstanceOf(NoSuchConnectionException.class);
    assertThat(rows.closed).isTrue();
  }

  @Test
  void a_result_that_nobody_reads_gives_its_place_back_while_the_connection_lives() {
    EndlessRows rows = reading("a");

    later(9);
    connections.expire();
    assertThat(rows.closed).isFalse();
    later(2);
    connections.expire();

    assertThat(rows.closed).isTrue();
    assertThat(connections.get("a").statements().values())
        .allMatch(statement -> statement.isExpired() && statement.result() == null);
  }

  @Test
  void connections_and_statements_are_bounded() {
    connections.open("b", new ConnectionPropertiesImpl(), JdbcType::of, AsOf.NOW);
    assertThatThrownBy(
            () -> connections.open("c", new ConnectionPropertiesImpl(), JdbcType::of, AsOf.NOW))
        .isInstanceOfSatisfying(
            AvaticaRuntimeException.class, e -> assertThat(e.getSqlState()).isEqualTo("53300"));
    connections.close("b");
    connections.open("c", new ConnectionPropertiesImpl(), JdbcType::of, AsOf.NOW);

    reading("a");
    reading("a");
    assertThatThrownBy(() -> reading("a"))
        .isInstanceOfSatisfying(
            AvaticaRuntimeException.class,
            e -> assertThat(e.getErrorMessage()).contains("tidemark.jdbc.statements"));
  }

  @Test
  void the_same_connection_is_not_opened_twice() {
    assertThatThrownBy(
            () -> connections.open("a", new ConnectionPropertiesImpl(), JdbcType::of, AsOf.NOW))
        .isInstanceOf(AvaticaRuntimeException.class);
  }
}
