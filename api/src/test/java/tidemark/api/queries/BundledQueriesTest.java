package tidemark.api.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The saved queries that every home starts with. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class BundledQueriesTest {
  private final SavedQueries queries = SavedQueries.of(Path.of("../deploy/home/queries"));

  @Test
  void each_head_can_be_read() {
    assertThat(queries.broken()).isEmpty();
    assertThat(queries.all()).hasSizeGreaterThanOrEqualTo(10);
  }
}
