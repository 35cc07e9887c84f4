package tidemark.ingest.tagging;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;

/**
 * A text in one form of its letters (Unicode's NFKC: ＡＩ is AI, Ⅱ is II, e and an accent are é; one
 * kind of apostrophe, hyphen and blank), and for each of them its place in the original. Immutable.
 * Thread-safe.
 */
final class FoldedText {
  private static final char SEVERAL = '\uffff';

  /** A letter of one unit may become one of 18. */
  private static final int LETTER_MAX = 20;

  /** So much that an ordinary text, whose letters stay one unit each, fits as it is. */
  private static final int ROOM = 2 * LETTER_MAX;

  private static final char COMBINING_MIN = '\u0300';

  /** For each UTF-16 unit its one form; {@link #SEVERAL} where it becomes none or several. */
  private static final char[] FORM = forms();

  /** For each UTF-16 unit itself in lower case, and whether it goes with the letter before. */
  private static final char[] LOWER = new char[Character.MAX_VALUE + 1];

  private static final boolean[] MARK = new boolean[Character.MAX_VALUE + 1];

  static {
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      LOWER[unit] = Character.toLowerCase((char) unit);
      MARK[unit] = isMark((char) unit);
    }
  }

  private final String original;

  /** Letters as they stand, and in lower case. */
  private final char[] kept;

  private final char[] lower;

  /** Where in the original each begins; one more at the end. */
  private final int[] places;

  private FoldedText(String original, char[] kept, char[] lower, int[] places) {
    this.original = original;
    this.kept = kept;
    this.lower = lower;
    this.places = places;
  }

  static FoldedText of(String original) {
    char[] units = original.toCharArray();
    int length = units.length;
    char[] kept = new char[length + ROOM];
    int[] places = new int[length + ROOM + 1];
    int size = 0;
    int at = 0;
    while (at < length) {
      char form = FORM[units[at]];
      int end = endOfLetter(units, at);
      int needed = size + (end - at) * LETTER_MAX + 1;
      if (needed > kept.length) {
        int room = needed * 2;
        kept = Arrays.copyOf(kept, room);
        places = Arrays.copyOf(places, room + 1);
      }
      if (end == at + 1 && form != SEVERAL) {
        places[size] = at;
        kept[size++] = form;
      } else {
        String forms = Normalizer.normalize(original.substring(at, end), Form.NFKC);
        for (int index = 0; index < forms.length(); index++) {
          places[size] = at;
          kept[size++] = forms.charAt(index);
        }
      }
      at = end;
    }
    places[size] = length;
    char[] exact = size == kept.length ? kept : Arrays.copyOf(kept, size);
    char[] lower = new char[size];
    for (int index = 0; index < size; index++) {
      lower[index] = LOWER[exact[index]];
    }
    return new FoldedText(original, exact, lower, places);
  }

  /** A letter ends after its accents. */
  private static int endOfLetter(char[] text, int at) {
    int end = at + 1;
    if (Character.isHighSurrogate(text[at]) && end < text.length) {
      end++;
    }
    while (end < text.length && MARK[text[end]]) {
      end++;
    }
    return end;
  }

  private static boolean isMark(char letter) {
    // Voiced marks of half-width katakana are letters by type.
    return (letter >= COMBINING_MIN && Character.getType(letter) == Character.NON_SPACING_MARK)
        || letter == '\uff9e'
        || letter == '\uff9f';
  }

  private static char[] forms() {
    char[] forms = new char[Character.MAX_VALUE + 1];
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      char letter = (char) unit;
      if (Character.isSurrogate(letter)) {
        forms[unit] = SEVERAL;
        continue;
      }
      String form = Normalizer.normalize(String.valueOf(letter), Form.NFKC);
      forms[unit] = form.length() == 1 ? form.charAt(0) : SEVERAL;
    }
    for (char apostrophe : "\u2018\u2019\u02bc".toCharArray()) {
      forms[apostrophe] = '\'';
    }
    for (char hyphen : "\u2010\u2011\u2012\u2013\u2212".toCharArray()) {
      forms[hyphen] = '-';
    }
    for (char blank : "\t\n\u000b\f\r".toCharArray()) {
      forms[blank] = ' ';
    }
    return forms;
  }

  int length() {
    return kept.length;
  }

  char[] lower() {
    return lower;
  }

  char at(int index) {
    return kept[index];
  }

  /** Letters in their one form, as they stand. */
  String kept(int begin, int end) {
    return new String(kept, begin, end - begin);
  }

  /** The whole text in its one form. */
  String kept() {
    return new String(kept);
  }

  /** The original words between two places. */
  String original(int begin, int end) {
    int last = end;
    while (last < kept.length && places[last] == places[end - 1]) {
      last++;
    }
    return original.substring(places[begin], places[last]);
  }

  /** Whether it is written in capitals throughout. */
  boolean isInCapitals() {
    int capitals = 0;
    for (char letter : kept) {
      if (Character.isLowerCase(letter)) {
        return false;
      }
      if (Character.isUpperCase(letter)) {
        capitals++;
      }
    }
    return capitals > 12;
  }
}
