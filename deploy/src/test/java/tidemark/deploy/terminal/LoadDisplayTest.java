package tidemark.deploy.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.ingest.LoadReport;
import tidemark.ingest.stage.Packaging;

final class LoadDisplayTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UTF-8   |       |            | 9 rows, 1 refused (see: tidemark rejects 7)  1.5 s
                  |       |            | 9 rows, 1 refused (see: tidemark rejects 7)  1.5 s
          UTF-8   |       | gzip       | 9 rows, 1 refused (see: tidemark rejects 7), unpacked from gzip  1.5 s
          GB18030 |       | base64 zip | 9 rows, 1 refused (see: tidemark rejects 7), unpacked from base64 and zip, in GB18030  1.5 s
          GB18030 | UTF-8 |            | 9 rows, 1 refused (see: tidemark rejects 7), in GB18030 though it says UTF-8  1.5 s
          UTF-8   | GBK   |            | 9 rows, 1 refused (see: tidemark rejects 7), in UTF-8 though it says GBK  1.5 s
          """)
  void the_line_of_a_load_tells_what_it_came_in_where_that_is_not_plain_utf8(
      String encoding, String declared, String unpacked, String line) {
    Packaging packaging =
        new Packaging(
            Optional.ofNullable(encoding),
            Optional.ofNullable(declared),
            unpacked == null ? List.of() : List.of(unpacked.split(" ")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LoadDisplay display =
        new LoadDisplay(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err,
            LoadDisplay.Audience.NOBODY,
            1);
    display.begin("a.csv");
    display.end(report(packaging), Duration.ofMillis(1500));
    assertThat(out.toString(StandardCharsets.UTF_8).strip().replaceAll("\\s{3,}", " "))
        .isEqualTo("a.csv usage " + line);
  }

  private static LoadReport report(Packaging packaging) {
    return new LoadReport(
        7,
        "usage",
        "plain-usage",
        "a.csv",
        "00",
        100,
        packaging,
        10,
        9,
        0,
        1,
        false,
        3,
        Instant.EPOCH,
        Instant.EPOCH,
        OptionalLong.empty(),
        Optional.empty());
  }
}
