package tidemark.warehouse.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.warehouse.TestingWarehouse;
import tidemark.warehouse.view.UsageRule.Figure;
import tidemark.warehouse.view.UsageRule.Shown;
import tidemark.warehouse.view.UsageRule.Source;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UsageViewsTest {
  private static final Source WEEKLY = new Source(101, "weekly", false, 20);
  private static final Source DAILY = new Source(102, "daily", false, 10);
  private static final Source FILE = new Source(103, "file-a", false, 100);
  private static final Source FILE_TOO = new Source(104, "file-b", false, 100);
  private static final Source MADE_UP = new Source(105, "made-up", true, 1);
  private static final List<Source> SOURCES = List.of(WEEKLY, DAILY, FILE, FILE_TOO, MADE_UP);
  private static final LocalDate MONDAY = LocalDate.of(2026, 2, 16);

  private TestingWarehouse testing;
  private long row;

  @BeforeEach
  void open() {
    testing = TestingWarehouse.open();
    for (Source source : SOURCES) {
      testing.write(
          "insert into star.dim_source (source_key, source, name, kind, precedence) values (%d, '%s', '', '%s', %d)"
              .formatted(
                  source.key(),
                  source.id(),
                  source.isSynthetic() ? "synthetic" : "capture",
                  source.precedence()));
    }
    // Models m0 to m5; each has a version from 2026-02-19 on: keys 10 to 15, then 20 to 25.
    testing.write(
        """
        insert into star.dim_model
          (model_key, model, name, kind, vendor_key, is_inferred, source_key, batch_key,
           valid_from, valid_to, is_current)
        select
          10 + 10 * version + i, 'm' || i, 'Model ' || i, 'model',
          (select vendor_key from star.dim_vendor where vendor = 'z-ai' and is_current),
          false, 101, 0,
          if(version = 0, date '1900-01-01', date '2026-02-19'),
          if(version = 0, date '2026-02-19', date '9999-12-31'), version = 1
        from range(6) as m (i), range(2) as v (version)
        """);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  @Test
  void a_reading_with_other_stands_alone() {
    load(week(1, DAILY, 8, "m1", 10), week(1, DAILY, 8, "other", 90), week(2, FILE, 9, "m2", 7));
    assertThat(weekly())
        .containsExactly("2026-W08 | m1 | 10 | daily", "2026-W08 | other | 90 | daily");
  }

  @Test
  void a_list_without_other_takes_models_from_the_next_but_never_its_other() {
    load(
        week(1, DAILY, 8, "m1", 10),
        week(2, WEEKLY, 8, "m1", 11),
        week(2, WEEKLY, 8, "m2", 5),
        week(2, WEEKLY, 8, "other", 90),
        week(3, FILE, 8, "m3", 1));
    assertThat(weekly())
        .containsExactly("2026-W08 | m1 | 10 | daily", "2026-W08 | m2 | 5 | weekly");
  }

  @Test
  void the_later_reading_of_a_source_revises_the_earlier_one() {
    load(week(1, WEEKLY, 3, "m1", 10), week(2, WEEKLY, 8, "m1", 12), week(3, WEEKLY, 5, "m1", 11));
    assertThat(
            testing.rows(
                "select model, tokens, is_complete, batch_key, file_row from usage_weekly"))
        .containsExactly("m1 | 12 | true | 2 | 2");
    assertThat(testing.rows("select count(*) from usage_observations")).containsExactly("3");
  }

  @Test
  void synthetic_goes_last_however_precise_and_recent() {
    load(week(1, FILE, 3, "m1", 10), week(2, MADE_UP, 99, "m1", 12), week(2, MADE_UP, 99, "m2", 1));
    assertThat(weekly())
        .containsExactly("2026-W08 | m1 | 10 | file-a", "2026-W08 | m2 | 1 | made-up");
  }

  @Test
  void a_week_of_seven_days_is_their_sum_and_of_six_is_none() {
    List<Figure> days = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      days.add(day(1, DAILY, day, "m1", 100 + day));
      if (day < 6) {
        days.add(day(2, DAILY, 7 + day, "m1", 1));
      }
    }
    load(days);
    assertThat(
            testing.rows(
                "select week, model, tokens, rank, file_row, is_sum_of_days, model_key from usage"))
        .containsExactly("2026-W08 | m1 | 721 | null | null | true | 11");
    assertThat(testing.rows("select count(*), sum(tokens) from usage_daily"))
        .containsExactly("13 | 727");
  }

  @Test
  void a_weeks_own_figure_goes_before_the_sum_of_its_days() {
    List<Figure> figures = new ArrayList<>(List.of(week(1, FILE, 8, "m1", 500)));
    for (int day = 0; day < 7; day++) {
      figures.add(day(2, DAILY, day, "m1", 1));
      figures.add(day(2, DAILY, day, "m2", 2));
    }
    load(figures);
    assertThat(weekly())
        .containsExactly("2026-W08 | m1 | 500 | file-a", "2026-W08 | m2 | 14 | daily");
  }

  @Test
  void a_model_counts_once_though_two_loads_joined_it_to_different_versions() {
    load(week(1, FILE, 8, "m1", 10), underOtherVersion(week(2, FILE_TOO, 8, "m1", 12)));
    assertThat(testing.rows("select model, tokens, model_key from usage_weekly"))
        .containsExactly("m1 | 12 | 21");
  }

  @Test
  void periods_that_are_no_iso_weeks_or_days_stay_out() {
    load(
        figure(1, DAILY, "m1", 10, "rolling", MONDAY, 7, MONDAY.plusDays(8), 1L),
        figure(1, DAILY, "m1", 11, "week", MONDAY.plusDays(1), 7, MONDAY.plusDays(8), 1L),
        figure(1, DAILY, "m1", 12, "month", LocalDate.of(2026, 2, 1), 28, MONDAY.plusDays(30), 1L));
    assertThat(weekly()).isEmpty();
    assertThat(testing.rows("select count(*) from usage_daily")).containsExactly("0");
    assertThat(testing.rows("select period_kind, period_end from usage_observations order by all"))
        .containsExactly("month | 2026-02-28", "rolling | 2026-02-22", "week | 2026-02-23");
  }

  @Test
  void other_is_nobodys_and_an_unknown_vendor_is_called_so() {
    testing.write("update star.dim_model set vendor_key = 0 where model = 'm1'");
    load(week(1, DAILY, 8, "m0", 1), week(1, DAILY, 8, "m1", 1), week(1, DAILY, 8, "other", 1));
    assertThat(
            testing.rows(
                """
                select model, vendor, vendor_name, country, country_name, listed
                from usage_weekly
                order by model
                """))
        .containsExactly(
            "m0 | z-ai | " + name("z-ai") + " | CN | China | true",
            "m1 | unknown | Unknown | null | Unknown | true",
            "other | null | null | null | null | false");
  }

  private String name(String vendor) {
    return testing.rows("select vendor_name from vendors where vendor = '" + vendor + "'").get(0);
  }

  @Test
  void an_unfinished_period_is_marked() {
    load(
        week(1, DAILY, 6, "m1", 1),
        figure(1, DAILY, "m2", 1, "week", MONDAY, 7, MONDAY.plusDays(7), null),
        figure(1, DAILY, "m1", 1, "day", MONDAY, 1, MONDAY, null));
    assertThat(testing.rows("select model, is_complete from usage_weekly order by model"))
        .containsExactly("m1 | false", "m2 | true");
    assertThat(testing.rows("select is_complete from usage_daily")).containsExactly("false");
  }

  /** Each seed is 120 weeks of overlapping, partial, revised readings; weeks don't interact. */
  @ParameterizedTest
  @ValueSource(longs = {1, 20260216, 77_000_001})
  void the_views_agree_with_the_rule_told_in_loops(long seed) {
    Random random = new Random(seed);
    List<Figure> figures = new ArrayList<>();
    for (int week = 0; week < 120; week++) {
      addWeek(figures, random, MONDAY.plusWeeks(week - 60));
    }
    load(figures);
    assertThat(
            testing.rows(
                """
                select day, model, model_key, tokens, prompt_tokens, source, read_on, false
                from usage_daily
                """))
        .as("seed " + seed)
        .containsExactlyInAnyOrderElementsOf(lines(UsageRule.daily(figures)));
    assertThat(
            testing.rows(
                """
                select week_start, model, model_key, tokens, prompt_tokens, source, read_on,
                  is_sum_of_days
                from usage_weekly
                """))
        .as("seed " + seed)
        .containsExactlyInAnyOrderElementsOf(lines(UsageRule.weekly(figures)));
    assertThat(testing.rows("select is_counted, count(*) from usage_readings group by all"))
        .as("the generator makes both kinds")
        .hasSize(2);
  }

  private static List<String> lines(Collection<Shown> shown) {
    return shown.stream()
        .map(
            s ->
                "%s | %s | %d | %d | %s | %s | %s | %s"
                    .formatted(
                        s.start(),
                        s.model(),
                        s.modelKey(),
                        s.tokens(),
                        s.promptTokens(),
                        s.source(),
                        s.readOn(),
                        s.isSumOfDays()))
        .toList();
  }

  private void addWeek(List<Figure> figures, Random random, LocalDate monday) {
    for (int n = random.nextInt(4); n > 0; n--) {
      addReading(figures, random, "week", monday, 7);
    }
    if (random.nextInt(5) == 0) {
      addReading(figures, random, "rolling", monday, 7);
      addReading(figures, random, "week", monday.plusDays(3), 7);
    }
    // Mostly all seven days or none: only then is a week built.
    int missing = random.nextInt(3) == 0 ? random.nextInt(7) : 7;
    int rounds = random.nextInt(3);
    List<Source> favoured = random.nextBoolean() ? List.of(DAILY) : SOURCES;
    for (int day = 0; day < 7; day++) {
      for (int n = 0; n < rounds && day != missing; n++) {
        Source source = favoured.get(random.nextInt(favoured.size()));
        addReading(figures, random, source, "day", monday.plusDays(day), 1);
      }
    }
  }

  private void addReading(
      List<Figure> figures, Random random, String kind, LocalDate start, int days) {
    addReading(figures, random, SOURCES.get(random.nextInt(SOURCES.size())), kind, start, days);
  }

  private void addReading(
      List<Figure> figures, Random random, Source source, String kind, LocalDate start, int days) {
    LocalDate readOn = start.plusDays(random.nextInt(3) * 4L);
    long batch = 1L + random.nextInt(4);
    int offset = random.nextInt(6);
    int models = 1 + random.nextInt(3);
    for (int n = 0; n < models; n++) {
      String model = "m" + (offset + n) % 6;
      addOnce(figures, random, batch, source, model, kind, start, days, readOn);
    }
    if (random.nextInt(3) == 0) {
      addOnce(figures, random, batch, source, "other", kind, start, days, readOn);
    }
  }

  /** A load tells a model's figure of a reading once; another load may tell it anew. */
  private void addOnce(
      List<Figure> figures,
      Random random,
      long batch,
      Source source,
      String model,
      String kind,
      LocalDate start,
      int days,
      LocalDate readOn) {
    boolean isThere =
        figures.stream()
            .anyMatch(
                f ->
                    f.batch() == batch
                        && f.source().equals(source)
                        && f.model().equals(model)
                        && f.kind().equals(kind)
                        && f.start().equals(start)
                        && f.readOn().equals(readOn));
    if (!isThere) {
      Long prompt = random.nextInt(4) == 0 ? null : (long) random.nextInt(100);
      Figure figure =
          figure(
              batch, source, model, 100 + random.nextInt(1000), kind, start, days, readOn, prompt);
      figures.add(random.nextInt(3) == 0 ? underOtherVersion(figure) : figure);
    }
  }

  /** A load may have met the model before its later version was known. */
  private static Figure underOtherVersion(Figure figure) {
    int key = figure.modelKey() == 1 ? 1 : figure.modelKey() + (figure.modelKey() < 20 ? 10 : -10);
    return new Figure(
        figure.batch(),
        figure.source(),
        figure.row(),
        figure.model(),
        key,
        figure.kind(),
        figure.start(),
        figure.days(),
        figure.readOn(),
        figure.tokens(),
        figure.promptTokens());
  }

  private Figure week(long batch, Source source, int readAfterDays, String model, long tokens) {
    return figure(
        batch, source, model, tokens, "week", MONDAY, 7, MONDAY.plusDays(readAfterDays), null);
  }

  private Figure day(long batch, Source source, int offset, String model, long tokens) {
    LocalDate day = MONDAY.plusDays(offset);
    return figure(batch, source, model, tokens, "day", day, 1, day.plusDays(1), null);
  }

  private Figure figure(
      long batch,
      Source source,
      String model,
      long tokens,
      String kind,
      LocalDate start,
      int days,
      LocalDate readOn,
      Long promptTokens) {
    row++;
    boolean isLater = !start.isBefore(LocalDate.of(2026, 2, 19));
    int key =
        model.equals("other") ? 1 : 10 + (isLater ? 10 : 0) + Integer.parseInt(model.substring(1));
    return new Figure(
        batch, source, row, model, key, kind, start, days, readOn, tokens, promptTokens);
  }

  private void load(Figure... figures) {
    load(List.of(figures));
  }

  private void load(List<Figure> figures) {
    testing.write(
        figures.stream()
            .map(
                f ->
                    "(%d, %d, %d, %d, %s, '%s', '%s', %d, '%s', %d, %s)"
                        .formatted(
                            f.batch(),
                            f.source().key(),
                            f.row(),
                            f.modelKey(),
                            f.start().toString().replace("-", ""),
                            f.kind(),
                            f.start(),
                            f.days(),
                            f.readOn(),
                            f.tokens(),
                            f.promptTokens()))
            .collect(
                Collectors.joining(
                    ",\n",
                    "insert into star.fact_usage (batch_key, source_key, file_row, model_key,"
                        + " date_key, period_kind, period_start, period_days, read_on, tokens,"
                        + " prompt_tokens) values ",
                    "")));
  }

  private List<String> weekly() {
    return testing.rows("select week, model, tokens, source from usage_weekly order by model");
  }
}
