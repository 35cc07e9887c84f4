package tidemark.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tidemark.ingest.fetch.AccessKey;
import tidemark.sql.Limits;
import tidemark.warehouse.Attachment;
import tidemark.warehouse.error.TidemarkException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SettingsTest {
  @TempDir private Path home;
  private final Properties system = new Properties();

  @BeforeEach
  void setHome() {
    system.setProperty("tidemark.home", home.toString());
  }

  private void file(String... lines) throws IOException {
    Files.write(home.resolve("tidemark.properties"), List.of(lines));
  }

  @Test
  void defaults_are_those_of_the_design_and_of_the_door() {
    Settings settings = Settings.read(system);

    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.attachments()).isEmpty();
    assertThat(settings.hosts()).isEmpty();
    assertThat(settings.adminToken()).isEmpty();
    assertThat(settings.limits()).isEqualTo(Limits.DEFAULT);
  }

  @Test
  void a_home_under_the_users_own_folder_is_found() {
    system.setProperty("tidemark.home", "~/x");
    system.setProperty("user.home", home.toString());

    assertThat(Settings.read(system).home().folder()).isEqualTo(home.resolve("x"));
  }

  @Test
  void a_system_property_goes_before_the_file_and_the_file_before_the_default() throws IOException {
    file("tidemark.port=9001", "tidemark.statement.timeoutMillis = 1500");
    assertThat(Settings.read(system).port()).isEqualTo(9001);

    system.setProperty("tidemark.port", "9002");
    assertThat(Settings.read(system).port()).isEqualTo(9002);
    assertThat(Settings.read(system).limits().timeout()).isEqualTo(Duration.ofMillis(1500));
  }

  @Test
  void openrouters_key_is_that_of_the_file_else_of_the_environment_and_never_shown()
      throws IOException {
    Map<String, String> environment = Map.of("OPENROUTER_API_KEY", " sk-or-env ");
    assertThat(Settings.read(system, Map.of()).openRouterKey()).isEqualTo(AccessKey.NONE);
    assertThat(Settings.read(system, environment).openRouterKey())
        .isEqualTo(AccessKey.ofOpenRouter("sk-or-env"));
    file("tidemark.openrouter.key=sk-or-file");
    Settings settings = Settings.read(system, environment);
    assertThat(settings.openRouterKey()).isEqualTo(AccessKey.ofOpenRouter("sk-or-file"));
    assertThat(settings.toString() + settings.openRouterKey())
        .contains("tidemark.openrouter.key=***")
        .doesNotContain("sk-or");
  }

  @Test
  void attachments_are_names_and_files() {
    system.setProperty("tidemark.attach", "a=/x/a.duckdb, b=/x/b=c.duckdb");

    assertThat(Settings.read(system).attachments())
        .containsExactly(
            new Attachment("a", Path.of("/x/a.duckdb")),
            new Attachment("b", Path.of("/x/b=c.duckdb")));
  }

  @ParameterizedTest
  @CsvSource({
    "tidemark.port, 0",
    "tidemark.port, 65536",
    "tidemark.port, http",
    "tidemark.attach, /x/a.duckdb",
    "tidemark.engine, presto",
    "tidemark.statement.rows, -1"
  })
  void a_wrong_value_is_named_with_its_key(String key, String value) {
    system.setProperty(key, value);

    assertThatThrownBy(() -> Settings.read(system))
        .isInstanceOf(TidemarkException.class)
        .hasMessageContaining(key)
        .hasMessageContaining("'" + value + "'")
        .hasMessageContaining("expected");
  }

  @Test
  void a_key_that_is_none_is_refused_in_the_file() throws IOException {
    file("tidemark.prot=9001");

    assertThatThrownBy(() -> Settings.read(system))
        .hasMessageContaining("'tidemark.prot'")
        .hasMessageContaining("tidemark.port");
  }

  @Test
  void what_is_printed_shows_each_key_and_no_secret() {
    system.setProperty("tidemark.admin.token", "very-secret");
    String printed = Settings.read(system).toString();

    assertThat(printed.lines()).hasSize(Setting.values().length);
    assertThat(printed).contains("tidemark.admin.token=***").doesNotContain("very-secret");
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void each_key_has_a_name_of_our_own_and_a_sentence(Setting setting) {
    assertThat(setting.key()).startsWith("tidemark.");
    assertThat(setting.description()).endsWith(".");
    assertThat(Stream.of(Setting.values()).map(Setting::key)).containsOnlyOnce(setting.key());
    if (setting.isNumber()) {
      assertThat(Long.parseLong(setting.fallback()))
          .isBetween(setting.minimum(), setting.maximum());
    }
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void each_key_stands_in_the_documents_with_its_default(Setting setting) throws IOException {
    String fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "` ";

    assertThat(Files.readString(Path.of("../docs/http.md")))
        .contains("| `" + setting.key() + "` | " + fallback + "| ");
  }
}
