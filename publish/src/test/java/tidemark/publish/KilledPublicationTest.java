package tidemark.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.publish.catalogue.CatalogueAddress;
import tidemark.publish.table.TableReport;

/** A publication that is killed is seen by nobody, and the next one goes on from it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledPublicationTest {
  @TempDir private Path folder;
  private TestingCatalogue catalogue;
  private String url;

  @BeforeEach
  void open() throws Exception {
    TestingPostgres postgres = TestingPostgres.shared();
    url = postgres.newDatabase();
    catalogue = new TestingCatalogue(postgres.address(url, warehouse()));
  }

  @AfterEach
  void close() throws Exception {
    if (catalogue != null) {
      catalogue.close();
    }
  }

  private Path warehouse() {
    return folder.resolve("warehouse");
  }

  private Path home() {
    return folder.resolve("home");
  }

  @Test
  void readers_see_the_old_state_and_the_next_publication_goes_on() throws Exception {
    String first;
    String second;
    try (TestingHome home = TestingHome.withFacts(home())) {
      catalogue.publish(home.warehouse());
      first = home.tag();
      home.write("update star.dim_model set prompt_price = 9 where model_key = 7");
      home.write("update star.fact_usage set tokens = tokens + 1 where model_key = 7");
      second = home.tag();
    }

    killAt("star.fact_usage");

    assertThat(publications())
        .singleElement()
        .asString()
        .contains("data_version=" + first.substring(1));
    assertThat(catalogue.table("star.dim_model").refs()).as("done before").containsKey(second);
    assertThat(catalogue.table("star.sector_alias").refs())
        .as("not reached")
        .doesNotContainKey(second);
    assertThat(leftovers()).as("what the killed process left").isNotEmpty();
    try (TestingHome home = TestingHome.open(home())) {
      assertThat(home.tag()).isEqualTo(second);
      Publication next = catalogue.publish(home.warehouse());

      assertThat(next.tables())
          .filteredOn(table -> table.table().equals("star.dim_model"))
          .extracting(TableReport::state)
          .as("what the killed one did isn't done twice")
          .containsExactly("unchanged");
      assertThat(publications()).hasSize(2);
      for (TableReport table : next.tables()) {
        assertThat(catalogue.rows(table.table(), second))
            .as(table.table())
            .isEqualTo(home.rows("select * from " + table.table()));
      }
      assertThat(catalogue.rows("star.dim_model", first))
          .noneMatch(row -> row.contains("prompt_price=9.000000"));
    }
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void files_that_a_killed_publication_put_in_place_and_nobody_names_are_removed()
      throws Exception {
    try (TestingHome home = TestingHome.withFacts(home())) {
      catalogue.publish(home.warehouse());
      String named = catalogue.scan("star.fact_usage", home.tag()).get(0).file().location();
      Path unnamed = Files.writeString(TestingCatalogue.path(named).resolveSibling("left"), "x");
      Path never = Files.createDirectories(warehouse().resolve("star/never/data"));
      Path unmade = Files.writeString(never.resolve("left too"), "x");
      Path dead = Files.createDirectories(home().resolve("staging/publish-0-killed"));
      Files.writeString(
          dead.resolve("placed.txt"),
          """
          %s
          star.fact_usage %s
          star.fact_usage file://%s
          star.never file://%s
          """
              .formatted(url, named, unnamed, unmade));

      catalogue.publish(home.warehouse());

      assertThat(unnamed).doesNotExist();
      assertThat(unmade).doesNotExist();
      assertThat(TestingCatalogue.path(named)).exists();
      assertThat(leftovers()).isEmpty();
    }
  }

  private void killAt(String table) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            // What a killed process leaves there goes with the test's folder.
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path").replace(";", File.pathSeparator),
            PublishingProcess.class.getName(),
            home().toString(),
            url,
            warehouse().toString());
    builder
        .environment()
        .putAll(
            Map.of(
                CatalogueAddress.USER_VARIABLE,
                TestingPostgres.USER,
                CatalogueAddress.PASSWORD_VARIABLE,
                TestingPostgres.PASSWORD));
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    boolean reached = false;
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null && !reached) {
        reached = line.equals(table);
        if (reached) {
          process.destroyForcibly();
        } else {
          line = said.readLine();
        }
      }
    }
    process.waitFor();
    assertThat(reached).as("it came to " + table).isTrue();
  }

  private List<String> publications() throws Exception {
    return catalogue.rows("ops.publication", catalogue.table("ops.publication").currentSnapshot());
  }

  private List<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(home().resolve("staging"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("publish-")).toList();
    }
  }
}
