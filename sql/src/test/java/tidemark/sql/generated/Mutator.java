package tidemark.sql.generated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils good statements, by chance from a seed. One thread at a time. */
public final class Mutator {
  private static final Pattern TOKEN =
      Pattern.compile("\\w+|'[^']*'|\"[^\"]*\"|\\s+|.", Pattern.DOTALL);

  private static final String[] WORDS = {
    "select",
    "from",
    "where",
    "group by",
    "order by",
    "having",
    "qualify",
    "limit",
    "offset",
    "with",
    "recursive",
    "union all",
    "except",
    "join",
    "left join",
    "on",
    "using",
    "pivot",
    "unpivot",
    "in",
    "not",
    "null",
    "case",
    "when",
    "end",
    "over",
    "partition by",
    "exists",
    "all",
    "distinct",
    "values",
    "describe",
    "summarize",
    "explain",
    "analyze",
    "show",
    "lateral",
    "asof",
    "filter",
    "columns",
    "exclude",
    "lambda",
    "interval",
    "cast",
    "try_cast",
    "as",
    "unnest",
    "tablesample",
    "at",
    "insert",
    "delete",
    "copy",
    "pragma",
    "set",
    "attach",
    "call",
    "execute"
  };

  private static final String[] SIGNS = {
    "'",
    "\"",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ";",
    ",",
    ".",
    ":",
    "::",
    ":=",
    "$",
    "$$",
    "$a$",
    "?",
    "?1",
    "$1",
    ":name",
    "--",
    "/*",
    "*/",
    "\\",
    "e'",
    "x'",
    "*",
    "**",
    "//",
    "->",
    "->>",
    "#1",
    "@",
    "~",
    "!",
    "%",
    "\n",
    "\r",
    "\t",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\u2028",
    "\u0000",
    "\u0001",
    "ä",
    "ſ",
    "Ｓ",
    "😀",
    "\ud83d",
    "\u202e",
    "1e999",
    "0x",
    "1_",
    ".5.",
    "-1",
    "99999999999999999999",
    "0.1e-400",
    "'2024-13-45'::date"
  };

  private static final String[] NAMES = {
    "region",
    "r_name",
    "types",
    "nope",
    "pg_settings",
    "'/etc/passwd'",
    "\"x.csv\"",
    "read_csv",
    "current_setting('threads')",
    "query_table('region')",
    "query('from region')",
    "range(3)",
    "repeat('x', 100000000)",
    "range(10000000000)",
    "generate_series(1, 3)",
    "sum",
    "list",
    "st",
    "mp",
    "js",
    "tz",
    "struct_pack",
    "information_schema.tables",
    "duckdb_settings()",
    "main",
    "shop",
    "warehouse",
    "ops.batch",
    "lab.main.few",
    "lab.main.plus(1)",
    "nextval('q')"
  };

  private final Dice dice;
  private final List<String> corpus;

  public Mutator(long seed, List<String> corpus) {
    this.dice = new Dice(seed);
    this.corpus = List.copyOf(corpus);
  }

  /** A text of the corpus, changed: most once, few up to five times. */
  public String text() {
    String text = dice.of(corpus);
    int changes = dice.chance(70) ? 1 : 2 + dice.below(4);
    for (int i = 0; i < changes; i++) {
      text = changed(text);
    }
    return text;
  }

  private String changed(String text) {
    List<String> tokens = new ArrayList<>(tokens(text));
    if (tokens.isEmpty()) {
      return dice.text(WORDS);
    }
    int at = place(tokens);
    switch (dice.below(20)) {
      case 0 -> tokens.remove(at);
      case 1, 15, 16, 17 -> tokens.set(at, like(tokens.get(at)));
      case 2 -> tokens.add(at, tokens.get(at));
      case 3 -> Collections.swap(tokens, at, place(tokens));
      case 4 -> tokens.set(at, dice.of(tokens(dice.of(corpus))));
      case 5 -> tokens.set(at, dice.text(NAMES));
      case 6 -> tokens.add(at, " " + dice.text(WORDS) + " ");
      case 7 -> tokens.add(at, dice.text(SIGNS));
      case 8 -> tokens.set(at, dice.text(SIGNS));
      case 9 -> tokens.subList(at, Math.min(tokens.size(), at + 1 + dice.below(6))).clear();
      case 10 -> {
        List<String> other = tokens(dice.of(corpus));
        tokens.subList(at, tokens.size()).clear();
        tokens.addAll(other.subList(dice.below(other.size()), other.size()));
      }
      case 11 -> tokens.add(at, String.valueOf((char) dice.below(0x3000)));
      default -> {
        return nested(text);
      }
    }
    return String.join("", tokens);
  }

  /** Of a token that isn't a space, where there is one. */
  private int place(List<String> tokens) {
    int at = dice.below(tokens.size());
    return tokens.get(at).isBlank() ? dice.below(tokens.size()) : at;
  }

  /** Another token of the same kind, from anywhere in the corpus. */
  private String like(String token) {
    for (int tries = 0; tries < 30; tries++) {
      String other = dice.of(tokens(dice.of(corpus)));
      if (kind(other) == kind(token)) {
        return other;
      }
    }
    return dice.text(NAMES);
  }

  private static int kind(String token) {
    char first = token.charAt(0);
    return Character.isDigit(first) ? 0 : Character.isLetter(first) ? 1 : first;
  }

  private String nested(String text) {
    return switch (dice.below(9)) {
      case 0 -> "select * from (" + text + ")";
      case 1 -> "with x as (" + text + ") from x";
      case 2 -> "(" + text + ") union all by name (" + text + ")";
      case 3 -> "select (" + text + ")";
      case 4 -> "explain " + text;
      case 5 -> "describe " + text;
      case 6 -> "summarize " + text;
      case 7 -> "pivot (" + text + ") on " + dice.text("r_name", "1", "columns(*)", "x");
      default -> "with recursive t as (" + text + " union all from t) from t";
    };
  }

  public static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }
}
