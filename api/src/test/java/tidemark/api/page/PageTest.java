package tidemark.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What can be said of the page without a browser. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PageTest {
  private static final Path WEBAPP = Path.of("src/main/webapp");

  @Test
  void every_file_that_the_page_names_is_there() throws IOException {
    List<String> names =
        matches("(?:href|src)=\"([^\"#]+)\"", Files.readString(WEBAPP.resolve("index.html")));
    List<String> files = names.stream().filter(name -> name.contains(".")).toList();

    assertThat(files).hasSizeGreaterThan(10);
    assertThat(files).filteredOn(name -> !isThere(name)).isEmpty();
  }

  private static boolean isThere(String name) {
    return name.startsWith("webjars/")
        ? PageTest.class.getResource("/META-INF/resources/" + name) != null
        : Files.exists(WEBAPP.resolve(name));
  }

  @Test
  void every_module_that_a_module_imports_is_there_and_exports_what_is_asked() throws IOException {
    Pattern asked = Pattern.compile("import \\{([^}]+)\\} from '\\./([a-z-]+\\.js)'");
    Map<String, List<String>> missing = new TreeMap<>();
    for (Path module : files("js")) {
      asked
          .matcher(Files.readString(module))
          .results()
          .forEach(
              match ->
                  Stream.of(match.group(1).split(","))
                      .map(String::strip)
                      .filter(name -> !exports(match.group(2)).contains(name))
                      .forEach(
                          name ->
                              missing.put(
                                  module.getFileName() + " → " + name, List.of(match.group(2)))));
    }
    assertThat(missing).isEmpty();
  }

  private static List<String> exports(String module) {
    try {
      return matches(
          "export (?:async )?(?:function|class|const) (\\w+)",
          Files.readString(WEBAPP.resolve("js").resolve(module)));
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * The policy of the server forbids them, and a page that reaches out tells strangers who looks.
   */
  @Test
  void nothing_is_inline_and_nothing_is_fetched_from_elsewhere() throws IOException {
    String index = Files.readString(WEBAPP.resolve("index.html"));

    assertThat(index).doesNotContainPattern("<script(?![^>]* src=)");
    assertThat(index).doesNotContainPattern("<style| style=| on[a-z]+=");
    for (Path file : Stream.of("js", "css").flatMap(folder -> files(folder).stream()).toList()) {
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContainPattern("(?:fetch\\(|import .*|url\\(|@import )['\"]?(?:https?:)?//");
    }
  }

  @Test
  void colours_are_named_in_one_file_and_both_schemes_have_each() throws IOException {
    String colours = Files.readString(WEBAPP.resolve("css/colours.css"));
    String[] schemes = colours.split("@media");

    assertThat(schemes).hasSize(2);
    assertThat(matches("(--[a-z0-9-]+):", schemes[1]))
        .containsExactlyElementsOf(matches("(--[a-z0-9-]+):", schemes[0]));
    for (Path file : files("css")) {
      if (!file.endsWith("colours.css")) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContainPattern("#[0-9a-f]{3}");
      }
    }
  }

  private static List<String> matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(WEBAPP.resolve(folder))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
