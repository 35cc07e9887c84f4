package tidemark.ingest.suggest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.ingest.mapping.ValueType;

/** Units that a column's own name tells of, such as {@code Tokens (mil)}. Stateless. */
final class UnitWords {
  private static final Pattern BRACKETS = Pattern.compile("[(（\\[【]\\s*(.*?)\\s*[)）\\]】]");
  private static final Map<String, String> COUNTS = new LinkedHashMap<>();

  static {
    for (String word :
        "k;thousand;thousands;in thousand;mil;milhares;tsd;tausend;milliers;miles;千"
            .split(";", -1)) {
      COUNTS.put(word, "thousand");
    }
    for (String word :
        "m;mn;million;millions;in million;milhoes;milhões;mio;millionen;millones;百万;百萬"
            .split(";", -1)) {
      COUNTS.put(word, "million");
    }
    for (String word :
        "b;bn;billion;billions;bilhoes;bilhões;mrd;milliarden;milliards;十亿;十億".split(";", -1)) {
      COUNTS.put(word, "billion");
    }
    for (String word : "t;tn;trillion;trillions;trilhoes;trilhões;万亿;兆".split(";", -1)) {
      COUNTS.put(word, "trillion");
    }
    COUNTS.put("万", "万");
    COUNTS.put("萬", "万");
    COUNTS.put("亿", "亿");
    COUNTS.put("億", "亿");
  }

  private UnitWords() {}

  /** Of a count. */
  static Optional<String> ofCount(String name) {
    Matcher brackets = BRACKETS.matcher(name);
    if (!brackets.find()) {
      return Optional.empty();
    }
    String word =
        brackets.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s*(de )?tokens?$|个$", "").strip();
    return Optional.ofNullable(COUNTS.get(word));
  }

  /** Of a price, by its name, else by its size. */
  static String ofPrice(ColumnProfile profile, ValueType type) {
    String name = profile.name().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    if (name.matches(".*(permillion|/1m|/m|permtok|每百万|百万).*")) {
      return "per million";
    }
    if (name.matches(".*(per1k|perthousand|/1k|/k|每千).*")) {
      return "per 1k";
    }
    if (name.contains("pertoken") || type == ValueType.PRICE_PER_TOKEN) {
      return "per token";
    }
    return profile.share(value -> value.matches("0\\.000\\d+|0|\\d(\\.\\d+)?[eE]-\\d+")) > 0.9
            && profile.share(value -> value.equals("0")) < 1
        ? "per token"
        : "per million";
  }
}
