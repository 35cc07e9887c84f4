package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tidemark.sql.engine.TrinoAddress;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A door over Trino where Trino isn't: what it says by itself, and what it says of Trino. */
class TrinoDoorTest {
  private static TestingDoor house;
  private static Door door;

  @BeforeAll
  static void open() throws IOException {
    house = TestingDoor.open();
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    door =
        Door.open(
            house.warehouse(),
            Limits.DEFAULT,
            TrinoAddress.parse("http://127.0.0.1:" + port, "tidemark", "tester", null));
  }

  @AfterAll
  static void close() {
    door.close();
    house.close();
  }

  private static TidemarkException failure(Question question) {
    TidemarkException failure =
        catchThrowableOfType(TidemarkException.class, () -> door.run(question).close());
    assertThat(failure).isNotNull();
    return failure;
  }

  @Test
  void a_Trino_that_is_away_is_said_to_be_and_the_next_statement_tries_anew() {
    Question question = Question.of("select count(*) from market.usage_weekly");

    assertThat(failure(question).code()).isEqualTo(ErrorCode.ENGINE_UNREACHABLE);
    assertThat(failure(question).detail()).contains("Trino at http://127.0.0.1:");
    assertThat(door.openSessionCount()).isZero();
  }

  @Test
  void the_typed_way_is_refused() {
    TidemarkException failure = failure(Question.of("select 1").withWay(Way.TYPED));

    assertThat(failure.code()).isEqualTo(ErrorCode.NOT_FOR_TRINO);
    assertThat(failure.detail()).contains("leave path=typed out");
  }

  @Test
  void columns_and_mistakes_are_known_without_Trino() {
    assertThat(door.check(Question.of("select sum(tokens) as t from usage_weekly")).columns())
        .extracting(Column::name)
        .containsExactly("t");

    TidemarkException failure =
        catchThrowableOfType(
            TidemarkException.class,
            () -> door.check(Question.of("select contry from usage_weekly")));
    assertThat(failure.code()).isEqualTo(ErrorCode.UNKNOWN_COLUMN);
    assertThat(failure.line()).hasValue(1);
  }

  @Test
  void an_address_that_is_none_is_refused() {
    TidemarkException failure =
        catchThrowableOfType(
            TidemarkException.class,
            () -> TrinoAddress.parse("trino:8080", "tidemark", "tester", null));

    assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
    assertThat(failure.detail()).contains("http://HOST:PORT");
  }
}
