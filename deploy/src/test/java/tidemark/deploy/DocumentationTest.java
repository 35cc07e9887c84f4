package tidemark.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidemark.api.queries.SavedQueries;
import tidemark.api.queries.SavedQuery;
import tidemark.deploy.command.Commands;
import tidemark.warehouse.error.ErrorCode;

/** What can be asked for is written down, and nothing else is. */
class DocumentationTest {
  private static final Pattern HEADING = Pattern.compile("(?m)^#{2,4} `?([^`\n]+?)`?\\s*$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+\\.md)(#[^)]*)?\\)");

  @Test
  void every_error_code_has_a_heading() {
    Set<String> codes =
        Stream.of(ErrorCode.values())
            .map(Enum::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> documented =
        headings("docs/errors.md").stream()
            .filter(heading -> heading.matches("[A-Z][A-Z0-9_]+"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(documented).isEqualTo(codes);
  }

  @Test
  void every_command_has_a_heading() {
    assertThat(headings("docs/cli.md")).containsAll(Commands.names());
  }

  @Test
  void every_saved_query_is_documented() {
    List<String> queries =
        SavedQueries.of(Sources.root().resolve("deploy/home/queries")).all().stream()
            .map(SavedQuery::name)
            .toList();
    assertThat(queries).hasSizeGreaterThanOrEqualTo(10);
    String document = Sources.read(Path.of("docs/saved-queries.md"));
    assertThat(queries)
        .allSatisfy(query -> assertThat(document).as(query).contains("`" + query + "`"));
  }

  @Test
  void links_between_documents_lead_somewhere() {
    List<String> broken = new ArrayList<>();
    List<Path> documents =
        Sources.tracked().stream().filter(path -> path.toString().endsWith(".md")).toList();
    assertThat(documents).isNotEmpty();
    for (Path document : documents) {
      Path folder = Sources.root().resolve(document).getParent();
      Matcher link = LINK.matcher(Sources.read(document));
      while (link.find()) {
        if (!folder.resolve(link.group(1)).toFile().exists()) {
          broken.add(document + ": " + link.group(1));
        }
      }
    }
    assertThat(broken).as("links to files that aren't there").isEmpty();
  }

  private static List<String> headings(String file) {
    Matcher heading = HEADING.matcher(Sources.read(Path.of(file)));
    List<String> headings = new ArrayList<>();
    while (heading.find()) {
      headings.add(heading.group(1).strip());
    }
    return headings;
  }
}
