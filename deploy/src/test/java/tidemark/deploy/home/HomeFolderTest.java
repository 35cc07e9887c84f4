package tidemark.deploy.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.warehouse.Home;

class HomeFolderTest {
  @TempDir private Path folder;
  private Path template;
  private Home home;

  @BeforeEach
  void ship_two_queries() throws IOException {
    template = Files.createDirectories(folder.resolve("template"));
    home = new Home(folder.resolve("home"));
    ship("queries/usage/top.sql", "first");
    ship("queries/news.sql", "first");
  }

  @Test
  void new_home_gets_all_that_is_shipped() {
    HomeFolder.prepare(home, template);

    assertThat(home.queries().resolve("usage/top.sql")).hasContent("first");
    assertThat(home.queries().resolve("news.sql")).hasContent("first");
  }

  @Test
  void untouched_file_follows_the_distribution() throws IOException {
    HomeFolder.prepare(home, template);
    ship("queries/news.sql", "second");
    HomeFolder.prepare(home, template);

    assertThat(home.queries().resolve("news.sql")).hasContent("second");
  }

  @Test
  void changed_file_stays_as_the_user_wants_it() throws IOException {
    HomeFolder.prepare(home, template);
    Files.writeString(home.queries().resolve("news.sql"), "mine");
    ship("queries/news.sql", "second");
    HomeFolder.prepare(home, template);
    HomeFolder.prepare(home, template);

    assertThat(home.queries().resolve("news.sql")).hasContent("mine");
  }

  @Test
  void deleted_file_stays_away() throws IOException {
    HomeFolder.prepare(home, template);
    Files.delete(home.queries().resolve("news.sql"));
    HomeFolder.prepare(home, template);

    assertThat(home.queries().resolve("news.sql")).doesNotExist();
  }

  @Test
  void users_own_file_of_a_shipped_name_is_left_alone() throws IOException {
    Files.createDirectories(home.queries());
    Files.writeString(home.queries().resolve("news.sql"), "mine");
    HomeFolder.prepare(home, template);

    assertThat(home.queries().resolve("news.sql")).hasContent("mine");
  }

  private void ship(String path, String content) throws IOException {
    Path file = template.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
