package tidemark.deploy.answer;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What the user's environment says about terminals. Immutable.
 *
 * @param pager a command for the shell that shows long texts; empty: none
 * @param editor a command for the shell, to which a file's name is added
 * @param isColoured false where NO_COLOR asks for none, or the terminal can't
 */
public record UserTools(Optional<String> pager, String editor, boolean isColoured) {
  /** Chops long lines, keeps colours, leaves the page on the screen. */
  private static final String LESS = "less -SRX";

  private static final String EDITOR = "vi";

  /** That of this process. */
  public static UserTools current() {
    return of(System.getenv());
  }

  static UserTools of(Map<String, String> environment) {
    Optional<String> pager = value(environment, "PAGER");
    if (!environment.containsKey("PAGER") && isOnPath("less", environment)) {
      pager = Optional.of(LESS);
    }
    String editor =
        value(environment, "VISUAL").or(() -> value(environment, "EDITOR")).orElse(EDITOR);
    boolean coloured =
        value(environment, "NO_COLOR").isEmpty()
            && value(environment, "TERM").filter(term -> !term.equals("dumb")).isPresent();
    return new UserTools(pager, editor, coloured);
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static boolean isOnPath(String program, Map<String, String> environment) {
    return value(environment, "PATH").stream()
        .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
