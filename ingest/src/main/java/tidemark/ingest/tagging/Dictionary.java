package tidemark.ingest.tagging;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import tidemark.warehouse.script.SqlScript;

/**
 * The words of {@code star.alias}, looked for all at once (Aho and Corasick's automaton). Of words
 * that overlap, the leftmost counts, of these the longest. Immutable. Thread-safe.
 */
public final class Dictionary {
  /** Languages whose words are written without accents too. */
  private static final Set<String> ACCENTED = Set.of("pt", "es", "fr");

  /** A shorter word without its accent may be another (Irã, ira). */
  private static final int UNACCENTED_MIN = 5;

  private final AhoCorasickDoubleArrayTrie<Word> automaton = new AhoCorasickDoubleArrayTrie<>();
  private final boolean isEmpty;

  Dictionary(List<Alias> aliases) {
    TreeMap<String, List<Alias>> words = new TreeMap<>();
    for (Alias alias : aliases) {
      Alias formed = alias.as(FoldedText.of(alias.word()).kept());
      words.computeIfAbsent(key(formed), key -> new ArrayList<>()).add(formed);
    }
    TreeMap<String, List<Alias>> plainWords = new TreeMap<>();
    for (Alias alias : aliases) {
      Alias plain = alias.as(withoutAccents(alias.word()));
      if (ACCENTED.contains(alias.language())
          && plain.word().length() >= UNACCENTED_MIN
          && !words.containsKey(key(plain))) {
        plainWords.computeIfAbsent(key(plain), key -> new ArrayList<>()).add(plain);
      }
    }
    words.putAll(plainWords);
    isEmpty = words.isEmpty();
    if (!isEmpty) {
      TreeMap<String, Word> known = new TreeMap<>();
      words.forEach((key, meant) -> known.put(key, Word.of(meant)));
      automaton.build(known);
    }
  }

  /**
   * A word with all that it stands for.
   *
   * @param isExact whether its letters must stand as written for any of it
   * @param isNumbered whether digits may follow
   */
  private record Word(List<Alias> aliases, boolean isExact, boolean isNumbered) {
    static Word of(List<Alias> aliases) {
      return new Word(
          List.copyOf(aliases),
          aliases.stream().anyMatch(Alias::isExact),
          aliases.get(0).kind().equals("vendor"));
    }
  }

  /** That of the warehouse. */
  public static Dictionary read(Connection reader) throws SQLException {
    List<Alias> aliases = new ArrayList<>();
    try (PreparedStatement select =
            reader.prepareStatement(SqlScript.read(Dictionary.class, "aliases.sql").text());
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        aliases.add(
            new Alias(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getBoolean(5),
                rows.getDouble(6)));
      }
    }
    return new Dictionary(aliases);
  }

  private static String key(Alias alias) {
    return new String(FoldedText.of(alias.word()).lower());
  }

  private static String withoutAccents(String word) {
    return Normalizer.normalize(word, Form.NFD).replaceAll("\\p{M}+", "");
  }

  /** What a text mentions, in its order; words that stand for nothing aren't among it. */
  List<Mention> find(FoldedText text) {
    if (isEmpty) {
      return List.of();
    }
    List<Mention> found = new ArrayList<>();
    automaton.parseText(
        text.lower(),
        (begin, end, word) -> {
          if (WordBounds.hold(text, begin, end, word.isNumbered())) {
            List<Alias> allowed =
                word.isExact() ? allowed(text, begin, end, word.aliases()) : word.aliases();
            if (!allowed.isEmpty()) {
              found.add(new Mention(allowed, begin, end));
            }
          }
        });
    return found.isEmpty() ? found : leftmostLongest(found);
  }

  private static List<Alias> allowed(FoldedText text, int begin, int end, List<Alias> aliases) {
    String kept = text.kept(begin, end);
    boolean isInCapitals = text.isInCapitals();
    List<Alias> allowed = new ArrayList<>(aliases.size());
    for (Alias alias : aliases) {
      if (alias.allows(kept, isInCapitals)) {
        allowed.add(alias);
      }
    }
    return allowed;
  }

  private static List<Mention> leftmostLongest(List<Mention> found) {
    found.sort(
        Comparator.comparingInt(Mention::begin)
            .thenComparing(Comparator.comparingInt(Mention::end).reversed()));
    List<Mention> kept = new ArrayList<>();
    int free = 0;
    for (Mention mention : found) {
      if (mention.begin() >= free) {
        free = mention.end();
        if (mention.aliases().stream().noneMatch(Alias::isNone)) {
          kept.add(mention);
        }
      }
    }
    return kept;
  }
}
