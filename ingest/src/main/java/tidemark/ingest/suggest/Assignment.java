package tidemark.ingest.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidemark.ingest.mapping.ValueType;
import tidemark.ingest.plain.Aliases;
import tidemark.ingest.stage.StagedTable;

/**
 * Which of the file's columns is likely which fact column of one kind. Immutable.
 *
 * @param columns by fact column, in the kind's own order
 * @param missing groups of fact columns that the kind can't do without, and that nothing fills
 */
record Assignment(
    Aliases aliases, Map<String, Guess> columns, List<List<String>> missing, double score) {
  /** Below, a name says too little. */
  private static final double SCORE_MIN = 0.45;

  Assignment {
    columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    missing = List.copyOf(missing);
  }

  /** One column of the file for a fact column; the score is from 0 to 1. */
  record Guess(String column, ColumnProfile profile, double score) {}

  /**
   * The kind that the columns fit best: one that lacks nothing before all that do.
   *
   * @param hasMonth whether the file's name says the month
   */
  static Assignment best(List<ColumnProfile> profiles, boolean hasMonth) {
    ColumnNames names = new ColumnNames();
    return Aliases.all().stream()
        .map(aliases -> of(aliases, profiles, names))
        .max(
            Comparator.<Assignment>comparingLong(found -> -found.lacking(hasMonth))
                .thenComparingDouble(Assignment::score))
        .orElseThrow();
  }

  private long lacking(boolean hasMonth) {
    return missing.stream().filter(group -> !hasMonth || !group.contains("month")).count();
  }

  private static Assignment of(Aliases aliases, List<ColumnProfile> profiles, ColumnNames names) {
    List<Guess> guesses = new ArrayList<>();
    for (String column : aliases.names().keySet()) {
      for (ColumnProfile profile : profiles) {
        double score = score(aliases, column, profile, names);
        if (score >= SCORE_MIN) {
          guesses.add(new Guess(column, profile, score));
        }
      }
    }
    guesses.sort(Comparator.comparingDouble(Guess::score).reversed());
    Map<String, Guess> taken = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    for (Guess guess : guesses) {
      boolean isFree = !taken.containsKey(guess.column()) && !used.contains(guess.profile().name());
      if (isFree && !isSecondPeriod(guess.column(), taken)) {
        taken.put(guess.column(), guess);
        used.add(guess.profile().name());
      }
    }
    Map<String, Guess> ordered = new LinkedHashMap<>();
    aliases
        .names()
        .keySet()
        .forEach(
            column ->
                Optional.ofNullable(taken.get(column)).ifPresent(g -> ordered.put(column, g)));
    List<List<String>> missing =
        aliases.needed().stream()
            .filter(group -> group.stream().noneMatch(ordered::containsKey))
            .toList();
    double score = ordered.values().stream().mapToDouble(Guess::score).sum();
    return new Assignment(aliases, ordered, missing, score);
  }

  /** A row of usage is of one period. */
  private static boolean isSecondPeriod(String column, Map<String, Guess> taken) {
    List<String> periods = List.of("week", "day", "month", "period_start");
    return periods.contains(column) && periods.stream().anyMatch(taken::containsKey);
  }

  /** Names say most; values that can't be meant take it all back. */
  private static double score(
      Aliases aliases, String column, ColumnProfile profile, ColumnNames names) {
    double name = names.fit(aliases.table(), column, profile.name());
    if (profile.telling().isEmpty()) {
      return Math.min(name, 0.5);
    }
    return switch (ValueType.of(aliases.table(), column)) {
      case DAY -> day(column, profile, name);
      case INSTANT -> DayGuess.of(profile).isPresent() ? name : 0;
      case COUNT -> number(profile, name, true);
      case PRICE_PER_TOKEN, PRICE_PER_MILLION -> number(profile, name, false);
      case FIGURE, LIST -> name;
      case TEXT -> text(aliases, column, profile, name);
    };
  }

  private static double day(String column, ColumnProfile profile, double name) {
    if (DayGuess.of(profile).isEmpty()) {
      return 0;
    }
    if (profile.areWeeks()) {
      return column.equals("week") ? Math.max(name, 0.9) : 0;
    }
    boolean isMonth = profile.areMonths();
    return isMonth == column.equals("month") || column.equals("published_on") ? name : name / 2;
  }

  private static double number(ColumnProfile profile, double name, boolean isWhole) {
    NumberGuess number = NumberGuess.ofCount(profile, isWhole);
    // Between two columns that may be counts, the one with 1.15T in it counts more than it is long.
    double bonus = isWhole && !number.units().isEmpty() && name > 0 ? 0.04 : 0;
    return number.share() >= 0.8 ? name + bonus : 0;
  }

  private static double text(Aliases aliases, String column, ColumnProfile profile, double name) {
    return switch (column) {
      // An article's source is its outlet; who the facts are credited to stands in the mapping.
      case "source", "source_kind" -> aliases.table() == StagedTable.NEWS ? 0 : name;
      case "outlet" -> profile.name().equalsIgnoreCase("source") ? 0.9 : name;
      case "link" -> profile.areUrls() ? Math.max(name, 0.7) : 0;
      case "model", "id", "canonical_slug" ->
          profile.areSlugs() ? Math.max(name, 0.65) : profile.areUrls() ? 0 : name;
      case "language" -> profile.areLanguages() ? Math.max(name, 0.5) : 0;
      case "is_open_weights" -> profile.areTruths() ? name : 0;
      case "article", "report" -> name;
      default -> profile.areUrls() ? name / 2 : name;
    };
  }
}
