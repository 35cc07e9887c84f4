package tidemark.ingest.tagging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds figures on the use of tokens: how many, what share of them, how many more than before, how
 * many of the first places. Nothing is guessed: a figure whose country or vendor the sentence
 * doesn't tell for sure is of unknown scope. Immutable. Thread-safe.
 */
final class ClaimFinder {
  private static final Set<String> SCOPES = Set.of("country", "vendor");

  /** One of these is in all that {@link ClaimPatterns#TOKEN_USE} finds, and soon looked for. */
  private static final List<String> USES =
      List.of("token", "词元", "用量", "api calls", "llm usage", "chamadas");

  private final Dictionary dictionary;

  ClaimFinder(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The claims of a text, in its order.
   *
   * @param published the day of publication, where it is known to a day
   */
  List<Claim> find(FoldedText text, Optional<LocalDate> published) {
    List<Claim> claims = new ArrayList<>();
    Mentions mentions = new Mentions(text);
    for (Passage passage : Passage.of(text.kept())) {
      String lower = passage.text().toLowerCase(Locale.ROOT);
      if (USES.stream().anyMatch(lower::contains)
          && ClaimPatterns.TOKEN_USE.matcher(passage.text()).find()) {
        List<Claim> found = new ArrayList<>();
        new Sentence(text, passage, mentions, published).find(found, lower);
        // Last, since it is the dearest look of all and few sentences come so far.
        if (!found.isEmpty() && !ClaimPatterns.NOT_A_CLAIM.matcher(passage.text()).find()) {
          claims.addAll(found);
        }
      }
    }
    return claims;
  }

  /** What a text mentions, looked for once a figure wants to know. One thread at a time. */
  private final class Mentions {
    private final FoldedText text;
    private @Nullable List<Mention> found;

    Mentions(FoldedText text) {
      this.text = text;
    }

    List<Mention> all() {
      List<Mention> known = found;
      if (known == null) {
        known = dictionary.find(text);
        found = known;
      }
      return known;
    }
  }

  /** A sentence that may hold claims. */
  private record Sentence(
      FoldedText text, Passage passage, Mentions mentions, Optional<LocalDate> published) {

    /** Looks with patterns only where a word stands that each of them wants. */
    void find(List<Claim> claims, String lower) {
      tokens(claims);
      if (lower.indexOf('%') >= 0 || lower.contains("cent")) {
        shares(claims);
        growths(claims);
      }
      if (lower.contains("top")
          || lower.contains("前")
          || lower.contains(" dos ")
          || lower.contains(" das ")) {
        places(claims);
      }
    }

    private void tokens(List<Claim> claims) {
      if (!ClaimPatterns.TOKEN_WORD.matcher(passage.text()).find()) {
        return;
      }
      for (Pattern pattern : ClaimPatterns.TOKENS) {
        Matcher found = pattern.matcher(passage.text());
        while (found.find()) {
          int place = found.start("number");
          Optional<String> metric = metric(place);
          Optional<BigDecimal> value =
              Figure.of(found.group("number"), found.group("unit"), isPortuguese(pattern));
          if (metric.isPresent() && value.isPresent() && isOfTokens(place)) {
            add(claims, metric.get(), scope(place, found.end()), value.get(), "tokens");
          }
        }
      }
    }

    /** The Portuguese write a comma where others write a point. */
    private static boolean isPortuguese(Pattern pattern) {
      return pattern == ClaimPatterns.TOKENS.get(1);
    }

    private void shares(List<Claim> claims) {
      for (Pattern pattern : ClaimPatterns.SHARE) {
        Matcher found = pattern.matcher(passage.text());
        while (found.find()) {
          int place = found.start("number");
          boolean commas = ClaimPatterns.SHARE.indexOf(pattern) > 4;
          Optional<BigDecimal> value = Figure.fraction(found.group("number"), commas);
          if (value.isPresent()
              && value.get().compareTo(BigDecimal.ONE) <= 0
              && isOfTokens(place)
              && hasUseNear(place)) {
            add(claims, "share of tokens", scope(place, found.end()), value.get(), "fraction");
          }
        }
      }
    }

    private void growths(List<Claim> claims) {
      for (Pattern pattern : ClaimPatterns.GROWTH) {
        Matcher found = pattern.matcher(passage.text());
        while (found.find()) {
          int place = found.start("number");
          boolean commas = ClaimPatterns.GROWTH.indexOf(pattern) > 1;
          Optional<BigDecimal> value = Figure.fraction(found.group("number"), commas);
          if (value.isPresent() && isOfTokens(place) && hasUseNear(place)) {
            boolean falls = ClaimPatterns.FALLING.matcher(found.group("verb")).matches();
            add(
                claims,
                "growth of tokens" + against(found.group("by"), place),
                scope(place, found.end()),
                falls ? value.get().negate() : value.get(),
                "fraction");
          }
        }
      }
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

    private void places(List<Claim> claims) {
      for (Pattern pattern : ClaimPatterns.PLACES) {
        Matcher found = pattern.matcher(passage.text());
        while (found.find()) {
          Optional<BigDecimal> value = Figure.count(found.group("number"));
          Optional<BigDecimal> all = Figure.count(found.group("of"));
          if (value.isPresent() && all.isPresent() && value.get().compareTo(all.get()) <= 0) {
            String scope = scope(found.start("number"), found.end());
            add(claims, "places", scope + ", top " + all.get(), value.get(), "places");
          }
        }
      }
    }

    private void add(
        List<Claim> claims, String metric, String scope, BigDecimal value, String unit) {
      claims.add(
          new Claim(
              metric,
              scope,
              Period.of(passage.text(), published),
              value,
              unit,
              text.original(passage.begin(), passage.end())));
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
          ClaimPatterns.WEEKLY.matcher(passage.text()).find()
              || ClaimPatterns.DAILY.matcher(passage.text()).find()
              || ClaimPatterns.MONTHLY.matcher(passage.text()).find();
      return !hasSeveral && ClaimPatterns.USED.matcher(passage.text()).find()
          ? Optional.of("tokens")
          : Optional.empty();
    }

    private static Optional<String> cadence(String part) {
      List<String> found = new ArrayList<>();
      if (ClaimPatterns.WEEKLY.matcher(part).find()) {
        found.add("weekly tokens");
      }
      if (ClaimPatterns.DAILY.matcher(part).find()) {
        found.add("daily tokens");
      }
      if (ClaimPatterns.MONTHLY.matcher(part).find()) {
        found.add("monthly tokens");
      }
      return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean isOfTokens(int place) {
      return !ClaimPatterns.OF_SOMETHING_ELSE.matcher(passage.clause(place)).find();
    }

    private boolean hasUseNear(int place) {
      return ClaimPatterns.TOKEN_USE.matcher(passage.clause(place)).find()
          || (ClaimPatterns.TOKEN_USE.matcher(passage.clauseBefore(place)).find()
              && !ClaimPatterns.OF_SOMETHING_ELSE.matcher(passage.clauseBefore(place)).find());
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
      if (ClaimPatterns.AGAINST.matcher(passage.text().substring(begin, place)).find()) {
        return Claim.UNKNOWN;
      }
      return one(named(0, begin));
    }

    private Set<String> named(int from, int to) {
      Set<String> vendors = new LinkedHashSet<>();
      Set<String> countries = new LinkedHashSet<>();
      for (Mention mention : mentions.all()) {
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
