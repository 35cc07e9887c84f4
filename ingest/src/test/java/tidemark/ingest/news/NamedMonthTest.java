package tidemark.ingest.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NamedMonthTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          16 févr. 2026 08:00 +0100            | 2026-02-16T08:00:00+01:00
          Seg, 16 Fev 2026 08:00:00 -0300      | 2026-02-16T08:00:00-03:00
          16 de fevereiro de 2026              | 2026-02-16
          lun., 16 feb. 2026 08:00:05 GMT      | 2026-02-16T08:00:05Z
          Mo, 16. März 2026 18:30              | 2026-03-16T18:30:00
          16 marzo 2026 08:00:00 +0100         | 2026-03-16T08:00:00+01:00
          16 февраля 2026 08:00 Z              | 2026-02-16T08:00:00Z
          Feb 16, 2026                         | 2026-02-16
          February 16th, 2026, 8:05 PM         | 2026-02-16T20:05:00
          Monday, February 16, 2026 12:00 a.m. | 2026-02-16T00:00:00
          """)
  void days_with_a_word_for_the_month(String written, String iso) {
    assertThat(NamedMonth.iso(written).orElse("-")).isEqualTo(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30 fev 2026",
        "2026-02-16",
        "16/02/2026",
        "16 Smarch 2026",
        "16 fev 2026 25:00",
        "16 fev 2026 08:00 MEZ",
        "16 fev 26",
        ""
      })
  void everything_else_is_left_as_it_is(String written) {
    assertThat(NamedMonth.iso(written)).isEmpty();
  }
}
