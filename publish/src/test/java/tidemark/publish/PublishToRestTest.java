package tidemark.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tidemark.publish.catalogue.CatalogueAddress;
import tidemark.publish.catalogue.OpenCatalogue;
import tidemark.publish.table.TableReport;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A living REST catalogue, Iceberg's own, over a database of PostgreSQL and files of a folder. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishToRestTest extends InACatalogue {
  private OpenCatalogue behind;
  private TestingRestCatalogue rest;

  @BeforeEach
  @Override
  void open() throws SQLException {
    url = postgres.newDatabase();
    behind = OpenCatalogue.open(postgres.address(url, warehouse()));
    rest = TestingRestCatalogue.open(behind.catalog());
    home = home(folder.resolve("home"));
    catalogue = new TestingCatalogue(rest.address());
  }

  @AfterEach
  void closeServer() {
    rest.close();
    behind.close();
  }

  private TidemarkException failure(CatalogueAddress address) {
    return catchThrowableOfType(
        TidemarkException.class, () -> new TestingCatalogue(address).publish(home.warehouse()));
  }

  @Test
  void every_table_reads_back_and_only_what_changed_is_written_again() throws Exception {
    Publication first = catalogue.publish(home.warehouse());

    assertThat(first.tables()).hasSizeGreaterThan(35);
    assertAllReadBack(first);
    assertThat(catalogue.publish(home.warehouse()).alreadyPublished()).isTrue();

    home.write("update star.fact_usage set tokens = 301 where tokens = 300");
    Publication second = catalogue.publish(home.warehouse());

    assertThat(second.tables())
        .filteredOn(table -> table.table().equals("star.fact_usage"))
        .extracting(TableReport::state, TableReport::partitionsWritten, TableReport::rowsWritten)
        .containsExactly(tuple("written", 1, 3L));
    assertThat(catalogue.rows("star.fact_usage", home.tag()))
        .isEqualTo(home.rows("select * from star.fact_usage"));
    assertThat(publications()).hasSize(2);
  }

  @Test
  void of_two_publishers_one_wins_and_the_other_says_so() throws Exception {
    assertOneOfTwoWins();
  }

  @Test
  void a_wrong_token_is_refused_and_not_repeated() {
    TidemarkException failure = failure(TestingRestCatalogue.address(rest.url(), "wr0ng-t0ken"));

    assertThat(failure.code()).isEqualTo(ErrorCode.CATALOGUE_REFUSED);
    assertThat(failure.detail())
        .contains(rest.url() + " doesn't let us in")
        .contains("TIDEMARK_PUBLISH_TOKEN")
        .doesNotContain("wr0ng-t0ken");
  }

  @Test
  void a_token_that_may_not_write_is_refused() {
    rest.refuseWrites();

    TidemarkException failure = failure(catalogue.address());

    assertThat(failure.code()).isEqualTo(ErrorCode.CATALOGUE_REFUSED);
    assertThat(failure.detail()).contains("Not for you");
  }

  @Test
  void a_server_that_is_no_catalogue_is_told_from_one_that_is_down() throws IOException {
    HttpServer page =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    page.createContext(
        "/",
        exchange -> {
          byte[] body = "<html>Not found</html>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(404, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    page.start();
    String pageUrl = "http://127.0.0.1:" + page.getAddress().getPort();
    try {
      TidemarkException failure =
          failure(TestingRestCatalogue.address(pageUrl, TestingRestCatalogue.TOKEN));

      assertThat(failure.code()).isEqualTo(ErrorCode.CATALOGUE_UNREACHABLE);
      assertThat(failure.detail())
          .contains("What answers at " + pageUrl + " fails, or is no Iceberg catalogue: ")
          .contains("Check the address")
          .contains("404");
    } finally {
      page.stop(0);
    }

    rest.stop();
    assertThat(failure(catalogue.address()).detail()).contains(rest.url() + " doesn't answer: ");
  }

  @Test
  void what_fails_after_readers_saw_a_publication_says_that_they_did() throws Exception {
    PublishRequest request = new PublishRequest(1, false);
    catalogue.publish(home.warehouse(), request);
    home.write("update star.fact_usage set tokens = 7 where file_row = 1");
    rest.refuseWritesAfter("publication");

    assertThatThrownBy(() -> catalogue.publish(home.warehouse(), request))
        .isInstanceOfSatisfying(
            TidemarkException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CATALOGUE_REFUSED))
        .hasMessageStartingWith("Data version " + home.warehouse().dataVersion() + " is published.")
        .hasMessageContaining("Not for you")
        .hasMessageNotContaining("No reader sees anything");
    assertThat(publications()).hasSize(1);
    assertThat(catalogue.rows("star.fact_usage", home.tag()))
        .isEqualTo(home.rows("select * from star.fact_usage"));
    assertThat(catalogue.table("star.fact_usage").snapshots()).hasSizeGreaterThan(1);

    rest.allowWrites();
    home.write("update star.fact_usage set tokens = 8 where file_row = 1");
    catalogue.publish(home.warehouse(), request);

    assertThat(catalogue.table("star.fact_usage").snapshots()).hasSize(1);
  }

  @Test
  void a_catalogue_that_goes_in_the_middle_leaves_readers_what_they_saw() throws Exception {
    catalogue.publish(home.warehouse());
    home.write("update star.fact_usage set tokens = 7 where file_row = 1");
    home.write("update star.dim_outlet set language = 'xx' where outlet_key = 0");

    assertThatThrownBy(() -> catalogue.publish(home.warehouse(), REQUEST, atUsage(rest::stop)))
        .isInstanceOfSatisfying(
            TidemarkException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CATALOGUE_UNREACHABLE))
        .hasMessageContaining(rest.url());

    rest.start();
    assertThat(publications()).hasSize(1);
    catalogue.publish(home.warehouse());
    assertThat(publications()).hasSize(2);
    assertThat(catalogue.rows("star.fact_usage", home.tag()))
        .isEqualTo(home.rows("select * from star.fact_usage"));
  }

  @Test
  void a_change_whose_answer_is_lost_keeps_its_files() throws Exception {
    catalogue.publish(home.warehouse());
    home.write("update star.fact_usage set tokens = 7 where file_row = 1");

    assertThatThrownBy(
            () ->
                catalogue.publish(
                    home.warehouse(), REQUEST, atUsage(() -> rest.leaveUnanswered("fact_usage"))))
        .isInstanceOfSatisfying(
            TidemarkException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CATALOGUE_UNREACHABLE));
    assertThat(publications()).hasSize(1);
    assertThat(catalogue.rows("star.fact_usage", home.tag()))
        .isEqualTo(home.rows("select * from star.fact_usage"));

    Publication next = catalogue.publish(home.warehouse());

    assertThat(next.tables())
        .filteredOn(table -> table.table().equals("star.fact_usage"))
        .extracting(TableReport::state)
        .containsExactly("unchanged");
    assertAllReadBack(next);
  }
}
