package tidemark.ingest.tagging;

/**
 * Where a word may begin and end. Scripts that part words by blanks, and katakana, which stands in
 * runs, have bounds; Chinese characters and hiragana have none. Stateless. Thread-safe.
 */
final class WordBounds {
  private enum Script {
    UNBOUNDED,
    LETTERS,
    KATAKANA
  }

  /** For each UTF-16 unit. */
  private static final Script[] SCRIPTS = new Script[Character.MAX_VALUE + 1];

  static {
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      SCRIPTS[unit] = script((char) unit);
    }
  }

  private WordBounds() {}

  /**
   * Whether no letter of its own script goes on at either end.
   *
   * @param mayBeNumbered whether digits may follow, as in GPT5
   */
  static boolean hold(FoldedText text, int begin, int end, boolean mayBeNumbered) {
    if (begin > 0 && isOneWord(text.at(begin - 1), text.at(begin))) {
      return false;
    }
    if (end == text.length() || !isOneWord(text.at(end - 1), text.at(end))) {
      return true;
    }
    return mayBeNumbered && Character.isDigit(text.at(end)) && Character.isLetter(text.at(end - 1));
  }

  private static boolean isOneWord(char one, char next) {
    Script script = SCRIPTS[one];
    return script != Script.UNBOUNDED && script == SCRIPTS[next];
  }

  private static Script script(char letter) {
    if (letter < '\u0080') {
      boolean isWord =
          (letter >= 'a' && letter <= 'z')
              || (letter >= 'A' && letter <= 'Z')
              || (letter >= '0' && letter <= '9')
              || letter == '_';
      return isWord ? Script.LETTERS : Script.UNBOUNDED;
    }
    if ((letter >= '\u30a1' && letter <= '\u30fa') || letter == 'ー') {
      return Script.KATAKANA;
    }
    if (!Character.isLetterOrDigit(letter)
        || Character.isIdeographic(letter)
        || (letter >= '\u3040' && letter <= '\u309f')) {
      return Script.UNBOUNDED;
    }
    return Script.LETTERS;
  }
}
