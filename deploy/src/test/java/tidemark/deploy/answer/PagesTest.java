package tidemark.deploy.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final AtomicInteger shown = new AtomicInteger();

  @TempDir private Path folder;

  @Test
  void what_fits_goes_to_the_screen() throws IOException {
    try (Pages pages =
        new Pages(screen, 3, Optional.of("cat >&2; exit 1"), shown::incrementAndGet)) {
      pages.write("a\nb\nc\n".getBytes(StandardCharsets.UTF_8));
      assertThat(shown.get()).isZero();
    }

    assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("a\nb\nc\n");
    assertThat(shown.get()).isEqualTo(1);
  }

  @Test
  void what_is_taller_goes_through_the_pager_whole() throws IOException {
    Path seen = folder.resolve("seen");
    try (Pages pages =
        new Pages(screen, 3, Optional.of("cat > '" + seen + "'"), shown::incrementAndGet)) {
      pages.write("a\nb\nc\n".getBytes(StandardCharsets.UTF_8));
      pages.write("d\n".getBytes(StandardCharsets.UTF_8));
      pages.write("e\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(Files.readString(seen)).isEqualTo("a\nb\nc\nd\ne\n");
    assertThat(screen.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void without_a_pager_nothing_is_held_back() throws IOException {
    try (Pages pages = new Pages(screen, 3, Optional.empty(), shown::incrementAndGet)) {
      pages.write("a".getBytes(StandardCharsets.UTF_8));

      assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("a");
    }
  }

  @Test
  void a_reader_who_leaves_ends_the_answer() throws IOException {
    byte[] line = "a line of the answer\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    try (Pages pages = new Pages(screen, 3, Optional.of("true"), shown::incrementAndGet)) {
      assertThatThrownBy(
              () -> {
                while (true) {
                  pages.write(line);
                }
              })
          .isInstanceOf(IOException.class);
      assertThat(pages.isLeft()).isTrue();
    }
  }
}
