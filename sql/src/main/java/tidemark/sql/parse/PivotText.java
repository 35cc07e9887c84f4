package tidemark.sql.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import tidemark.sql.parse.Lexer.Kind;
import tidemark.sql.parse.Lexer.Token;
import tidemark.warehouse.script.Quoted;

/**
 * A text and the places in it where a PIVOT leaves its values to be found: {@code ON a}, {@code ON
 * a IN (query)}. Found by words, so what is found must be confirmed by the engine's parser.
 * Immutable.
 */
public record PivotText(String text, List<Slot> slots) {
  /**
   * @param first where what is listed starts, if it wants brackets before a list can follow; else
   *     -1
   * @param start where a list goes
   * @param end behind what the list replaces
   * @param query what the list replaces: a query that gives the values; empty where nothing stands
   *     there
   */
  public record Slot(int first, int start, int end, Optional<String> query) {
    private String around(String list) {
      return (first < 0 ? "" : ")") + (query.isPresent() ? "(" : " in (") + list + ")";
    }
  }

  static PivotText of(String text) {
    List<Token> tokens = new ArrayList<>();
    Lexer lexer = new Lexer(text);
    for (Token token = lexer.next(); token != null; token = lexer.next()) {
      tokens.add(token);
    }
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (isAny(text, tokens.get(i), "pivot", "pivot_wider")) {
        new Reader(text, tokens, i + 1).read(slots);
      }
    }
    slots.sort(Comparator.comparingInt(Slot::start));
    return new PivotText(text, List.copyOf(slots));
  }

  /** The text with a list at each slot. */
  String with(IntFunction<String> lists) {
    StringBuilder filled = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (slot.first() >= 0) {
        filled.append(text, copied, slot.first()).append('(');
        copied = slot.first();
      }
      filled.append(text, copied, slot.start()).append(slot.around(lists.apply(i)));
      copied = slot.end();
    }
    return filled.append(text, copied, text.length()).toString();
  }

  /** Where in the text a byte stands that is counted in {@link #with} marks. */
  long position(long marked) {
    long shift = 0;
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      long start = Place.byteCount(text.substring(0, slot.start()));
      if (slot.first() >= 0 && marked - shift > Place.byteCount(text.substring(0, slot.first()))) {
        shift++;
      }
      if (marked - shift <= start) {
        break;
      }
      int longer = Place.byteCount(slot.around(Quoted.literal(Pivots.mark(i))));
      shift += longer - Place.byteCount(text.substring(slot.start(), slot.end()));
    }
    return Math.max(0, marked - shift);
  }

  private static boolean isAny(String text, Token token, String... words) {
    return Stream.of(words).anyMatch(word -> token.isWord(text, word));
  }

  /** Reads from behind the word PIVOT to the end of what ON lists. */
  private static final class Reader {
    private final String text;
    private final List<Token> tokens;
    private int at;

    Reader(String text, List<Token> tokens, int at) {
      this.text = text;
      this.tokens = tokens;
      this.at = at;
    }

    void read(List<Slot> slots) {
      while (at < tokens.size() && !isAny(text, tokens.get(at), "on")) {
        if (endsStatement()) {
          return;
        }
        step();
      }
      at++;
      while (at < tokens.size() && !endsStatement()) {
        element().ifPresent(slots::add);
        if (at >= tokens.size() || !isComma()) {
          return;
        }
        at++;
      }
    }

    /** One of the listed: a slot, unless it has a list or names a type. */
    private Optional<Slot> element() {
      int first = at;
      while (at < tokens.size() && !isComma() && !endsStatement()) {
        if (at > first && isAny(text, tokens.get(at), "in") && isPlain(first, at)) {
          Optional<Slot> slot = query(at + 1);
          while (at < tokens.size() && !isComma() && !endsStatement()) {
            step();
          }
          return slot;
        }
        step();
      }
      if (at == first) {
        return Optional.empty();
      }
      int end = tokens.get(at - 1).end();
      boolean isOne = at == first + 1 || closing(first) == at - 1;
      return Optional.of(
          new Slot(isOne ? -1 : tokens.get(first).start(), end, end, Optional.empty()));
    }

    /**
     * Whether IN behind it starts a list of values. Behind more than a name, a call or brackets it
     * is an operator: {@code ON a + 1 IN (2, 3)} makes columns of true and false.
     */
    private boolean isPlain(int first, int end) {
      int cases = 0;
      for (int i = first; i < end; i++) {
        Token token = tokens.get(i);
        cases += isAny(text, token, "case") ? 1 : isAny(text, token, "end") ? -1 : 0;
        boolean isOperator =
            (token.kind() == Kind.SIGN && !token.of(text).matches("\\.|::"))
                || isAny(text, token, "not", "collate", "and", "or");
        if (cases == 0 && isOperator) {
          return false;
        }
        i = token.kind() == Kind.OPENING ? Math.max(i, closing(i)) : i;
      }
      return true;
    }

    private Optional<Slot> query(int open) {
      int word = open;
      while (word < tokens.size() && tokens.get(word).kind() == Kind.OPENING) {
        word++;
      }
      boolean isQuery =
          word > open
              && word < tokens.size()
              && isAny(text, tokens.get(word), "select", "from", "with", "values", "table");
      int close = isQuery ? closing(open) : -1;
      return close < 0
          ? Optional.empty()
          : Optional.of(
              new Slot(
                  -1,
                  tokens.get(open).start(),
                  tokens.get(close).end(),
                  Optional.of(text.substring(tokens.get(open).end(), tokens.get(close).start()))));
    }

    /** Past a token, or past all in brackets. */
    private void step() {
      int close = tokens.get(at).kind() == Kind.OPENING ? closing(at) : at;
      at = close < 0 ? tokens.size() : close + 1;
    }

    /** Where a bracket closes; -1 where it doesn't. */
    private int closing(int open) {
      int depth = 0;
      for (int i = open; i < tokens.size(); i++) {
        Kind kind = tokens.get(i).kind();
        depth += kind == Kind.OPENING ? 1 : kind == Kind.CLOSING ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
      return -1;
    }

    private boolean isComma() {
      return tokens.get(at).of(text).equals(",");
    }

    private boolean endsStatement() {
      Token token = tokens.get(at);
      return token.kind() == Kind.CLOSING
          || token.kind() == Kind.SEMICOLON
          || isAny(
              text,
              token,
              "using",
              "group",
              "order",
              "limit",
              "offset",
              "union",
              "intersect",
              "except");
    }
  }
}
