package tidemark.ingest.tagging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;

/**
 * Finds figures on the use of tokens: how many, what share of them, how many more than before, how
 * many of the first places. Nothing is guessed: a figure whose country or vendor the sentence
 * doesn't tell for sure is of unknown scope. Stateless. Thread-safe.
 */
final class ClaimFinder {
  private static final Set<String> SCOPES = Set.of("country", "vendor");

  private ClaimFinder() {}

  /** Whether a text may claim something at all, however its letters are written. */
  static boolean mayClaim(FoldedText text) {
    return ClaimForm.hasOne(new String(text.lower()), ClaimPatterns.TOKEN_USE_WORDS);
  }

  /**
   * The claims of a text, in its order.
   *
   * @param mentions what the text mentions
   * @param published the day of publication, where it is known to a day
   */
  static List<Claim> find(FoldedText text, List<Mention> mentions, Optional<LocalDate> published) {
    List<Claim> claims = new ArrayList<>();
    for (Passage passage : Passage.of(text.kept())) {
      if (ClaimPatterns.TOKEN_USE.isIn(passage.text())) {
        new Sentence(text, passage, mentions, published).addTo(claims);
      }
    }
    return claims;
  }

  /** A figure that a sentence claims. */
  private record Figured(String metric, String scope, BigDecimal value, String unit) {}

  /** A sentence that may hold claims. */
  private record Sentence(
      FoldedText text, Passage passage, List<Mention> mentions, Optional<LocalDate> published) {

    void addTo(List<Claim> claims) {
      List<Figured> figures = new ArrayList<>();
      find(figures);
      // Last, since these are the dearest looks of all and few sentences come so far.
      if (figures.isEmpty() || ClaimPatterns.NOT_A_CLAIM.isIn(passage.text())) {
        return;
      }
      String period = Period.of(passage.text(), published);
      String quote = text.original(passage.begin(), passage.end());
      for (Figured figure : figures) {
        claims.add(
            new Claim(
                figure.metric(), figure.scope(), period, figure.value(), figure.unit(), quote));
      }
    }

    private void find(List<Figured> figures) {
      String lower = passage.text().toLowerCase(Locale.ROOT);
      if (passage.hasDigit()) {
        tokens(figures, lower);
        if (ClaimForm.hasOne(lower, ClaimPatterns.PERCENT_WORDS)) {
          shares(figures, lower);
          growths(figures, lower);
        }
      }
      places(figures, lower);
    }

    /** What stands in the sentence of some forms, one form after the other. */
    private void each(List<ClaimForm> forms, String lower, BiConsumer<Matcher, ClaimForm> seen) {
      for (ClaimForm form : forms) {
        if (form.mayStandIn(lower)) {
          Matcher found = form.pattern().matcher(passage.text());
          while (found.find()) {
            seen.accept(found, form);
          }
        }
      }
    }

    private void tokens(List<Figured> figures, String lower) {
      if (!ClaimPatterns.TOKEN_WORD.isIn(passage.text())) {
        return;
      }
      each(
          ClaimPatterns.TOKENS,
          lower,
          (found, form) -> {
            int place = found.start("number");
            Optional<String> metric = metric(place);
            Optional<BigDecimal> value =
                Figure.of(found.group("number"), found.group("unit"), form.isCommaDecimal());
            if (metric.isPresent() && value.isPresent() && isOfTokens(place)) {
              figures.add(
                  new Figured(metric.get(), scope(place, found.end()), value.get(), "tokens"));
            }
          });
    }

    private void shares(List<Figured> figures, String lower) {
      each(
          ClaimPatterns.SHARE,
          lower,
          (found, form) -> {
            int place = found.start("number");
            Optional<BigDecimal> value =
                Figure.fraction(found.group("number"), form.isCommaDecimal());
            if (value.isPresent()
                && value.get().compareTo(BigDecimal.ONE) <= 0
                && isOfTokens(place)
                && hasUseNear(place)) {
              figures.add(
                  new Figured(
                      "share of tokens", scope(place, found.end()), value.get(), "fraction"));
            }
          });
    }

    private void growths(List<Figured> figures, String lower) {
      each(
          ClaimPatterns.GROWTH,
          lower,
          (found, form) -> {
            int place = found.start("number");
            Optional<BigDecimal> value =
                Figure.fraction(found.group("number"), form.isCommaDecimal());
            if (value.isPresent() && isOfTokens(place) && hasUseNear(place)) {
              boolean falls = ClaimPatterns.FALLING.matcher(found.group("verb")).matches();
              figures.add(
                  new Figured(
                      "growth of tokens" + against(found.group("by"), place),
                      scope(place, found.end()),
                      falls ? value.get().negate() : value.get(),
                      "fraction"));
            }
          });
    }

    private String against(String by, int place) {
      if (ClaimPatterns.BY_YEAR.matcher(by).find()) {
        return ", year on year";
      }
      if (ClaimPatterns.BY_MONTH.matcher(by).find()) {
        return ", month on month";
      }
      boolean isWeekly =
          ClaimPatterns.BY_WEEK.matcher(by).find()
              || metric(place).filter("weekly tokens"::equals).isPresent();
      return isWeekly ? ", week on week" : "";
    }

    private void places(List<Figured> figures, String lower) {
      each(
          ClaimPatterns.PLACES,
          lower,
          (found, form) -> {
            Optional<BigDecimal> value = Figure.count(found.group("number"));
            Optional<BigDecimal> all = Figure.count(found.group("of"));
            if (value.isPresent() && all.isPresent() && value.get().compareTo(all.get()) <= 0) {
              String scope = scope(found.start("number"), found.end("number"));
              figures.add(
                  new Figured("places", scope + ", top " + all.get(), value.get(), "places"));
            }
          });
    }

    /** How often the tokens are counted; empty where it isn't use that is counted. */
    private Optional<String> metric(int place) {
      Optional<String> clause = cadence(passage.clause(place));
      if (clause.isPresent()) {
        return clause;
      }
      Optional<String> sentence = cadence(passage.text());
      if (sentence.isPresent()) {
        return sentence;
      }
      boolean hasSeveral =
          ClaimPatterns.WEEKLY.isIn(passage.text())
              || ClaimPatterns.DAILY.isIn(passage.text())
              || ClaimPatterns.MONTHLY.isIn(passage.text());
      return !hasSeveral && ClaimPatterns.USED.isIn(passage.text())
          ? Optional.of("tokens")
          : Optional.empty();
    }

    private static Optional<String> cadence(String part) {
      List<String> found = new ArrayList<>();
      if (ClaimPatterns.WEEKLY.isIn(part)) {
        found.add("weekly tokens");
      }
      if (ClaimPatterns.DAILY.isIn(part)) {
        found.add("daily tokens");
      }
      if (ClaimPatterns.MONTHLY.isIn(part)) {
        found.add("monthly tokens");
      }
      return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean isOfTokens(int place) {
      return !ClaimPatterns.OF_SOMETHING_ELSE.isIn(passage.clause(place));
    }

    private boolean hasUseNear(int place) {
      return ClaimPatterns.TOKEN_USE.isIn(passage.clause(place))
          || (ClaimPatterns.TOKEN_USE.isIn(passage.clauseBefore(place))
              && !ClaimPatterns.OF_SOMETHING_ELSE.isIn(passage.clauseBefore(place)));
    }

    /** The one country or vendor before the figure, in its clause or before; else after it. */
    private String scope(int place, int end) {
      int begin = passage.clauseBegin(place);
      int clauseEnd = passage.clauseEnd(Math.max(place, end - 1));
      Set<String> before = named(begin, place);
      if (!before.isEmpty()) {
        return one(before);
      }
      Set<String> after = named(end, clauseEnd);
      if (!after.isEmpty()) {
        return one(after);
      }
      if (ClaimPatterns.AGAINST.isIn(passage.text().substring(begin, place))) {
        return Claim.UNKNOWN;
      }
      Set<String> earlier = named(0, begin);
      if (earlier.isEmpty()
          && begin == 0
          && ClaimPatterns.OF_WHAT_FOLLOWS.matcher(passage.text()).find()) {
        return one(
            named(clauseEnd, passage.clauseEnd(Math.min(clauseEnd + 1, passage.text().length()))));
      }
      return one(earlier);
    }

    private Set<String> named(int from, int to) {
      Set<String> vendors = new LinkedHashSet<>();
      Set<String> countries = new LinkedHashSet<>();
      for (Mention mention : mentions) {
        if (mention.begin() >= passage.begin() + from && mention.end() <= passage.begin() + to) {
          for (Alias alias : mention.aliases()) {
            if (SCOPES.contains(alias.kind())) {
              (alias.kind().equals("vendor") ? vendors : countries)
                  .add(alias.kind() + "=" + alias.target());
            }
          }
        }
      }
      return vendors.isEmpty() ? countries : vendors;
    }

    private static String one(Set<String> named) {
      return named.size() == 1 ? named.iterator().next() : Claim.UNKNOWN;
    }
  }
}
