package tidemark.deploy.prompt.backslash;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tidemark.deploy.prompt.text.Token;
import tidemark.deploy.prompt.text.Tokens;

/** Names as commands take them: quoted, qualified, or with stars. Stateless. */
final class NamePattern {
  private NamePattern() {}

  static boolean hasStars(String argument) {
    return argument.contains("*") || argument.contains("%");
  }

  /** The parts of a qualified name, without quotes. */
  static List<String> path(String argument) {
    List<String> path = new ArrayList<>();
    for (Token token : Tokens.of(argument)) {
      if (token.isName()) {
        path.add(token.name());
      }
    }
    return path;
  }

  /** Stars stand for any text; case doesn't matter. */
  static Pattern of(String argument) {
    StringBuilder pattern = new StringBuilder();
    for (char c : argument.toLowerCase(Locale.ROOT).toCharArray()) {
      pattern.append(c == '*' || c == '%' ? ".*" : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(pattern.toString());
  }
}
