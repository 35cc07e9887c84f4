package tidemark.warehouse.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule of what is safe to add up, told once more in plain loops, as judge of the views. Where
 * the two differ, one of them is wrong. Stateless.
 */
final class UsageRule {
  static final String OTHER = "other";

  private UsageRule() {}

  record Source(int key, String id, boolean isSynthetic, int precedence) {}

  record Figure(
      long batch,
      Source source,
      long row,
      String model,
      int modelKey,
      String kind,
      LocalDate start,
      int days,
      LocalDate readOn,
      long tokens,
      @Nullable Long promptTokens) {}

  /** What a view should show for one period and model. */
  record Shown(
      LocalDate start,
      String model,
      int modelKey,
      long tokens,
      @Nullable Long promptTokens,
      String source,
      boolean isSynthetic,
      LocalDate readOn,
      boolean isSumOfDays) {}

  /** All rows of one period from one source on one day of reading; or a sum of days. */
  private record Reading(
      boolean isSynthetic,
      boolean isSumOfDays,
      int precedence,
      LocalDate readOn,
      long lastBatch,
      int sourceKey,
      Map<String, Shown> byModel) {
    static final Comparator<Reading> BEST_FIRST =
        Comparator.comparing(Reading::isSynthetic)
            .thenComparing(Reading::isSumOfDays)
            .thenComparing(Reading::precedence)
            .thenComparing(Reading::readOn, Comparator.reverseOrder())
            .thenComparing(Reading::lastBatch, Comparator.reverseOrder())
            .thenComparing(Reading::sourceKey);
  }

  static List<Shown> daily(List<Figure> figures) {
    return periods(figures, "day", 1).values().stream()
        .flatMap(readings -> counted(readings).stream())
        .toList();
  }

  static List<Shown> weekly(List<Figure> figures) {
    Map<LocalDate, List<Reading>> weeks = periods(figures, "week", 7);
    weeks.keySet().removeIf(start -> start.getDayOfWeek() != DayOfWeek.MONDAY);
    Map<LocalDate, List<Reading>> days = periods(figures, "day", 1);
    days.keySet().stream()
        .map(day -> day.with(DayOfWeek.MONDAY))
        .distinct()
        .forEach(
            monday ->
                weeks.computeIfAbsent(monday, m -> new ArrayList<>()).addAll(sums(monday, days)));
    return weeks.values().stream().flatMap(readings -> counted(readings).stream()).toList();
  }

  /** The best reading whole; then what later ones add, until one knows the rest as 'other'. */
  private static List<Shown> counted(List<Reading> readings) {
    Map<String, Shown> taken = new LinkedHashMap<>();
    boolean isFirst = true;
    for (Reading reading : readings.stream().sorted(Reading.BEST_FIRST).toList()) {
      for (Shown shown : reading.byModel().values()) {
        if (isFirst || !shown.model().equals(OTHER)) {
          taken.putIfAbsent(shown.model(), shown);
        }
      }
      isFirst = false;
      if (reading.byModel().containsKey(OTHER)) {
        break;
      }
    }
    return List.copyOf(taken.values());
  }

  private static Map<LocalDate, List<Reading>> periods(
      List<Figure> figures, String kind, int length) {
    record Identity(LocalDate start, Source source, LocalDate readOn) {}
    Map<Identity, List<Figure>> grouped =
        figures.stream()
            .filter(figure -> figure.kind().equals(kind) && figure.days() == length)
            .collect(
                Collectors.groupingBy(
                    figure -> new Identity(figure.start(), figure.source(), figure.readOn())));
    Map<LocalDate, List<Reading>> periods = new TreeMap<>();
    grouped.forEach(
        (identity, rows) ->
            periods
                .computeIfAbsent(identity.start(), start -> new ArrayList<>())
                .add(reading(rows)));
    return periods;
  }

  private static Reading reading(List<Figure> rows) {
    Map<String, Shown> byModel = new HashMap<>();
    rows.stream()
        .sorted(Comparator.comparing(Figure::batch).thenComparing(Figure::row).reversed())
        .forEach(
            row ->
                byModel.putIfAbsent(
                    row.model(),
                    new Shown(
                        row.start(),
                        row.model(),
                        row.modelKey(),
                        row.tokens(),
                        row.promptTokens(),
                        row.source().id(),
                        row.source().isSynthetic(),
                        row.readOn(),
                        false)));
    Figure any = rows.get(0);
    return new Reading(
        any.source().isSynthetic(),
        false,
        any.source().precedence(),
        any.readOn(),
        rows.stream().mapToLong(Figure::batch).max().orElseThrow(),
        any.source().key(),
        byModel);
  }

  /**
   * The week as the sum of its days: from captures alone, and from all where some are synthetic.
   */
  private static List<Reading> sums(LocalDate monday, Map<LocalDate, List<Reading>> days) {
    List<List<Reading>> seven =
        Stream.iterate(monday, day -> day.plusDays(1))
            .limit(7)
            .map(day -> days.getOrDefault(day, List.of()))
            .toList();
    List<Reading> sums = new ArrayList<>();
    if (seven.stream().allMatch(day -> day.stream().anyMatch(r -> !r.isSynthetic()))) {
      sums.add(sum(monday, seven, false));
    }
    boolean anySynthetic = seven.stream().flatMap(List::stream).anyMatch(Reading::isSynthetic);
    if (anySynthetic && seven.stream().noneMatch(List::isEmpty)) {
      sums.add(sum(monday, seven, true));
    }
    return sums;
  }

  private static Reading sum(LocalDate monday, List<List<Reading>> seven, boolean isSynthetic) {
    Map<String, List<Shown>> byModel =
        seven.stream()
            .flatMap(day -> counted(day).stream())
            .filter(shown -> isSynthetic || !shown.isSynthetic())
            .collect(Collectors.groupingBy(Shown::model));
    Map<String, Shown> summed = new HashMap<>();
    byModel.forEach((model, shown) -> summed.put(model, sum(monday, model, shown, isSynthetic)));
    return new Reading(isSynthetic, true, 0, LocalDate.MIN, 0, 0, summed);
  }

  private static Shown sum(LocalDate monday, String model, List<Shown> days, boolean isSynthetic) {
    List<Long> prompts = days.stream().map(Shown::promptTokens).toList();
    return new Shown(
        monday,
        model,
        days.stream().min(Comparator.comparing(Shown::start)).orElseThrow().modelKey(),
        days.stream().mapToLong(Shown::tokens).sum(),
        prompts.contains(null)
            ? null
            : prompts.stream().filter(Objects::nonNull).mapToLong(Long::longValue).sum(),
        days.stream().map(Shown::source).distinct().sorted().collect(Collectors.joining(", ")),
        isSynthetic,
        days.stream().map(Shown::readOn).max(Comparator.naturalOrder()).orElseThrow(),
        true);
  }
}
