package tidemark.ingest.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class XmlTextTest {
  private static final String WRITTEN =
      "<?xml version='1.0'?><a><!-- & -- --><![CDATA[x & ]] >&eacute;]]>&eacute; & <?p & ?>&amp;</a>";

  private static final String READ =
      "<?xml version='1.0'?><a><!-- & -- --><![CDATA[x & ]] >&eacute;]]>é &amp; <?p & ?>&amp;</a>";

  /** However little a parser asks for at once. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 1000})
  void parts_that_are_not_text_end_where_they_end(int count, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.xml"), WRITTEN);
    StringBuilder read = new StringBuilder();
    char[] some = new char[count];
    try (XmlText text = XmlText.open(file)) {
      for (int got = text.read(some, 0, count); got >= 0; got = text.read(some, 0, count)) {
        read.append(some, 0, got);
      }
    }
    assertThat(read).hasToString(READ);
  }
}
