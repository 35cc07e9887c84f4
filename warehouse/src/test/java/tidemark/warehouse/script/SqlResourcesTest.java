package tidemark.warehouse.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tidemark.warehouse.TestingWarehouse;
import tidemark.warehouse.Warehouse;

/** No .sql resource rots unseen: a home's opening runs it, or a question of ours asks it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqlResourcesTest {
  private Path root;
  private List<Path> scripts;

  @BeforeEach
  void list() throws IOException, URISyntaxException {
    root =
        Path.of(Warehouse.class.getResource("migration/V001__star.sql").toURI()).resolve("../..");
    root = root.normalize();
    try (Stream<Path> files = Files.walk(root)) {
      scripts = files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
    assertThat(scripts).hasSizeGreaterThan(25);
  }

  @Test
  void opening_a_home_runs_every_migration_every_view_and_every_merge() throws IOException {
    try (TestingWarehouse testing = TestingWarehouse.open()) {
      assertThat(testing.rows("select name from ops.migration order by number"))
          .containsExactlyElementsOf(names("migration"));
      Set<String> views =
          new HashSet<>(
              testing.rows("select view_name || '.sql' from duckdb_views() where not internal"));
      assertThat(views).containsExactlyInAnyOrderElementsOf(names("view"));
      assertThat(
              testing.rows(
                  "select name[11:] || '.sql' from ops.repeatable where name like 'reference %'"))
          .containsExactlyInAnyOrderElementsOf(names("reference/ReferenceData"));
      assertThat(names("reference/ReferenceData").stream().map(n -> n.replace(".sql", ".csv")))
          .containsExactlyInAnyOrderElementsOf(csvs());
    }
  }

  @Test
  void every_question_can_be_prepared() throws IOException, SQLException {
    List<String> prepared = new ArrayList<>();
    try (TestingWarehouse testing = TestingWarehouse.open();
        Connection reader = testing.warehouse().openReader()) {
      for (Path script : scripts) {
        String text = Files.readString(script);
        String withoutComments = text.replaceAll("(?m)^--.*\\n", "").strip();
        if (withoutComments.startsWith("select") || withoutComments.startsWith("with")) {
          try (PreparedStatement statement = reader.prepareStatement(withoutComments)) {
            assertThat(statement.getMetaData().getColumnCount()).isPositive();
          }
          prepared.add(script.getFileName().toString());
        }
      }
    }
    assertThat(prepared)
        .containsExactlyInAnyOrder(
            "read.sql",
            "tables.sql",
            "columns.sql",
            "keys.sql",
            "table-names.sql",
            "exists.sql",
            "tables.sql",
            "comments.sql",
            "version-at.sql",
            "version-range.sql");
  }

  @Test
  void every_script_starts_with_what_it_is_for_and_has_lower_case_keywords() throws IOException {
    for (Path script : scripts) {
      String text = Files.readString(script);
      assertThat(text).as(script.toString()).startsWith("-- ");
      String code = text.replaceAll("--.*", "").replaceAll("'[^']*'", "''");
      assertThat(code)
          .as(script.toString())
          .doesNotContainPattern("\\b(SELECT|FROM|WHERE|JOIN|CREATE|INSERT|UPDATE|GROUP|ORDER)\\b");
      assertThat(script.getFileName().toString().toLowerCase(Locale.ROOT)).endsWith(".sql");
    }
  }

  private List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .sorted()
          .toList();
    }
  }

  private List<String> csvs() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("reference"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".csv"))
          .toList();
    }
  }
}
