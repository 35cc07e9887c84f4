package tidemark.deploy.terminal;

import java.util.regex.Pattern;

/**
 * A column as a person sees it. Immutable.
 *
 * @param isNumber numbers stand right and are never cut
 */
record Heading(String name, boolean isNumber) {
  private static final Pattern NUMBER =
      Pattern.compile("(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL)(\\(.*)?");

  static Heading of(String name, String type) {
    return new Heading(DisplayText.plain(name), NUMBER.matcher(type).matches());
  }
}
