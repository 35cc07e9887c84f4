package tidemark.deploy.terminal;

import java.util.regex.Pattern;

/**
 * A column as a person sees it. Immutable.
 *
 * @param isNumber numbers stand right
 * @param isWhole numbers, dates and times are never cut: what is left would be another one
 */
record Heading(String name, boolean isNumber, boolean isWhole) {
  private static final Pattern NUMBER =
      Pattern.compile("(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL)(\\(.*)?");

  private static final Pattern WHOLE = Pattern.compile("BOOLEAN|DATE|(TIME|TIMESTAMP)[ _A-Z]*");

  static Heading of(String name, String type) {
    boolean number = NUMBER.matcher(type).matches();
    boolean whole = number || WHOLE.matcher(type).matches();
    return new Heading(DisplayText.plain(name), number, whole);
  }
}
