package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.warehouse.error.TidemarkException;

/** Whatever order files come in, they leave the same warehouse. */
class ShuffledFilesTest {
  @TempDir Path folder;

  @Test
  void captures_in_any_order_leave_the_same_warehouse() throws IOException {
    List<Path> files = captures();
    Map<String, List<String>> inOrder = loaded("in-order", files);
    long seed = 20260216;
    List<Path> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(seed));
    Map<String, List<String>> found = loaded("shuffled", shuffled);
    for (Map.Entry<String, List<String>> view : inOrder.entrySet()) {
      assertThat(found.get(view.getKey()))
          .as("%s, in the order of seed %s", view.getKey(), seed)
          .containsExactlyElementsOf(view.getValue());
    }
  }

  private static List<Path> captures() throws IOException {
    Path data = TestingLoader.captures();
    List<Path> files = new ArrayList<>();
    for (String kind : List.of("facts", "models", "rankings", "reports", "news")) {
      try (Stream<Path> found = Files.list(data.resolve(kind))) {
        found.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private Map<String, List<String>> loaded(String name, List<Path> files) throws IOException {
    try (TestingLoader testing =
        TestingLoader.open(Files.createDirectories(folder.resolve(name)))) {
      List<Path> left = new ArrayList<>(files);
      for (int round = 0; round < 2; round++) {
        List<Path> refused = new ArrayList<>();
        for (Path file : left) {
          try {
            testing.load(file);
          } catch (TidemarkException e) {
            refused.add(file);
          }
        }
        left = refused;
      }
      Map<String, List<String>> said = HistoryTest.said(testing.warehouse());
      said.replaceAll(
          (view, rows) ->
              rows.stream()
                  .map(row -> row.replaceAll(", 'file_row': (NULL|[0-9]+)", ""))
                  .sorted()
                  .toList());
      return said;
    }
  }
}
