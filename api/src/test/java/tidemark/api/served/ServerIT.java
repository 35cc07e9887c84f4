package tidemark.api.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tidemark.api.page.PageChapter;

/** All chapters against one server, on a home that was filled over HTTP. */
@ExtendWith(ArquillianExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ServerIT
    implements BackupChapter,
        CatalogChapter,
        ErrorsChapter,
        GuardChapter,
        JdbcChapter,
        JdbcTypesChapter,
        LoadsChapter,
        OperationsChapter,
        PageChapter,
        PublicationsChapter,
        QueriesChapter,
        SqlChapter,
        TypesChapter,
        WatchesChapter {

  private static final String QUERY =
      """
      /*---
      title: Tokens by model
      description: Tokens of each listed model in a week.
      tags: [usage]
      parameters:
        - {name: week, type: week, description: The ISO week}
      columns:
        - {name: model, description: The model}
        - {name: tokens, description: Its tokens, unit: tokens}
      examples: ["week=2026-W08"]
      ---*/
      select model, sum(tokens) as tokens
      from usage
      where week = :week and listed
      group by model
      order by tokens desc, model
      """;

  private static final String CLOCK_QUERY =
      """
      /*---
      title: Days since
      description: Days since the last week.
      columns:
        - {name: days, description: Days, unit: days}
      ---*/
      select max(date_diff('day', week_start, current_date)) as days from usage
      """;

  private static final String BROKEN_QUERY =
      """
      /*---
      title: Broken
      colour: red
      ---*/
      select 1 as one
      """;

  @Deployment(testable = false)
  static WebArchive server() throws IOException {
    // Before the server starts, since it opens whatever home it finds.
    Path home = Path.of(TestingServer.property("tidemark.test.home"));
    TestingServer.clear(home);
    TestingServer.clear(Path.of(TestingServer.property("tidemark.test.root")));
    // The container leaves what it deployed there, 300 MB; by now nobody has written into it.
    TestingServer.clear(Path.of(TestingServer.property("tidemark.test.temp")));
    return ShrinkWrap.createFromZipFile(
        WebArchive.class, new File(TestingServer.property("tidemark.test.war")));
  }

  @BeforeAll
  void fill() throws IOException, InterruptedException {
    TestingServer server = TestingServer.named();
    awaitReady(server);
    Path queries = server.home().resolve("queries");
    Files.writeString(queries.resolve("tokens-by-model.sql"), QUERY);
    Files.writeString(queries.resolve("days-since.sql"), CLOCK_QUERY);
    Files.writeString(queries.resolve("broken.sql"), BROKEN_QUERY);
    assertThat(server.load("name=usage.csv&read_on=2026-02-25", Usage.WEEKS))
        .satisfies(answer -> assertThat(answer.body()).contains("\"rowsLoaded\":6"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(201));
  }

  private static void awaitReady(TestingServer server) throws InterruptedException {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (server.get("/health/ready").statusCode() != 200) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(server.get("/health/ready").body());
      }
      Thread.onSpinWait();
    }
  }
}
