package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.ingest.stage.Packaging;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A limit on refused rows, and a load that is only tried. */
final class RejectLimitTest {
  /** Five rows, two of them bad, for different reasons. */
  private static final String FIVE =
      """
      week,model,tokens
      2026-W08,a/b,1
      2026-W08,a/c,-2
      2026-W99,a/d,3
      2026-W08,a/e,4
      2026-W08,a/f,5
      """;

  private TestingLoader testing;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  private LoadRequest five(String limit) {
    return LoadRequest.of(testing.file("five.csv", FIVE))
        .refusingAtMost(RejectLimit.parse(limit).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "40%", "40.0 %", "100", "100%"})
  void as_many_refused_rows_as_are_allowed_load(String limit) {
    LoadReport report = testing.loader().load(five(limit), Progress.SILENT);
    assertThat(List.of(report.rowsLoaded(), report.rowsRejected())).containsExactly(3L, 2L);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "0,0", "39.9%,39.9%", "0%,0%"})
  void one_more_gives_the_load_up_whole_and_keeps_the_refused_rows(String limit, String told) {
    TidemarkException refused =
        catchThrowableOfType(
            TidemarkException.class, () -> testing.loader().load(five(limit), Progress.SILENT));
    assertThat(refused.code()).isEqualTo(ErrorCode.TOO_MANY_REJECTS);
    assertThat(refused.detail())
        .isEqualTo(
            "The file five.csv has too many bad rows: 2 of 5, at most "
                + told
                + " may be. Refused: row 2, tokens '-2': is negative: tokens are counted from 0;"
                + " row 3, week '2026-W99': isn't a day of the calendar: expected a day such as"
                + " 2026-02-16 or an ISO week such as 2026-W08; no fact was loaded. See each"
                + " refused row: tidemark rejects 1. Mend the rows, and load the file again.");
    assertThat(testing.value("select count(*) from star.fact_usage")).isEqualTo("0");
    LoadReport kept = testing.loader().find(1).orElseThrow();
    assertThat(List.of(kept.rowsRead(), kept.rowsLoaded(), kept.rowsRejected()))
        .containsExactly(5L, 0L, 2L);
    assertThat(testing.rejects(kept))
        .extracting(reject -> reject.row().orElse(0))
        .containsExactly(2L, 3L);
    // Without the limit the same content loads.
    assertThat(testing.load(five(limit).file()).rowsLoaded()).isEqualTo(3);
  }

  @Test
  void rows_that_only_the_star_refuses_count_too() {
    testing.load("news.csv", "published_at,outlet,title,link\n2026-02-16,F,T,https://f.org/one\n");
    Path comments =
        testing.file(
            "comments.csv", "article,text\nhttps://f.org/one,Well\nhttps://f.org/two,Well\n");
    LoadRequest request =
        LoadRequest.of(comments).refusingAtMost(RejectLimit.parse("49%").orElseThrow());
    assertThat(
            catchThrowableOfType(
                    TidemarkException.class, () -> testing.loader().load(request, Progress.SILENT))
                .detail())
        .contains("too many bad rows: 1 of 2, at most 49% may be")
        .contains("row 2, article 'https://f.org/two': no such article is loaded");
    assertThat(testing.value("select count(*) from star.fact_comment")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "1.5", "101%", "%", "5 per cent", "1e3", "99999999999999999999"})
  void what_is_no_limit_is_none(String text) {
    assertThat(RejectLimit.parse(text)).isEqualTo(Optional.empty());
  }

  @Test
  void a_dry_run_tells_the_figures_of_the_load_and_leaves_no_trace() {
    testing.load("one.csv", "week,model,tokens\n2026-W08,a/b,1\n");
    long version = testing.warehouse().dataVersion();
    List<LoadReport> loads = testing.loader().loads();
    List<String> models = testing.rows("select model from star.dim_model order by 1");

    DryRun dry = testing.loader().dryRun(five("2"), Progress.SILENT);

    assertThat(dry)
        .isEqualTo(
            new DryRun(
                "usage",
                "plain-usage",
                "five.csv",
                FIVE.length(),
                new Packaging(Optional.of("UTF-8"), Optional.empty(), List.of()),
                5,
                2,
                1,
                2,
                OptionalLong.empty(),
                dry.reasons()));
    assertThat(dry.reasons())
        .extracting(RejectReason::sentence)
        .containsExactly(
            "row 2, tokens '-2': is negative: tokens are counted from 0",
            "row 3, week '2026-W99': isn't a day of the calendar: expected a day such as"
                + " 2026-02-16 or an ISO week such as 2026-W08");
    assertThat(testing.warehouse().dataVersion()).isEqualTo(version);
    assertThat(testing.loader().loads()).isEqualTo(loads);
    assertThat(testing.loader().rejects(Optional.empty())).isEmpty();
    assertThat(testing.rows("select model from star.dim_model order by 1")).isEqualTo(models);
    LoadReport report = testing.loader().load(five("2"), Progress.SILENT);
    assertThat(List.of(report.rowsLoaded(), report.rowsUnchanged(), report.rowsRejected()))
        .containsExactly(dry.rowsLoaded(), dry.rowsUnchanged(), dry.rowsRejected());
    assertThat(testing.loader().dryRun(five("2"), Progress.SILENT).alreadyLoaded())
        .hasValue(report.batch());
  }

  @Test
  void a_dry_run_of_a_load_that_would_be_given_up_fails_alike_and_keeps_nothing() {
    long version = testing.warehouse().dataVersion();
    TidemarkException refused =
        catchThrowableOfType(
            TidemarkException.class, () -> testing.loader().dryRun(five("1"), Progress.SILENT));
    assertThat(refused.code()).isEqualTo(ErrorCode.TOO_MANY_REJECTS);
    assertThat(refused.detail())
        .contains("too many bad rows: 2 of 5, at most 1 may be")
        .endsWith("a load would bring no fact. Nothing was changed.");
    assertThat(testing.loader().loads()).isEmpty();
    assertThat(testing.warehouse().dataVersion()).isEqualTo(version);
  }
}
