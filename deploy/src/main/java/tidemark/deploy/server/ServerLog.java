package tidemark.deploy.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * The log of a home's server: {@code logs/server.log}, with the one before it kept as {@code
 * server.1.log}. Immutable.
 */
record ServerLog(Path file) {
  /** What our application says where it can't start. */
  private static final Pattern OURS =
      Pattern.compile("^tidemark: can't start: (?<code>[A-Z_]+): (?<reason>.*)$");

  private static final Pattern CAUSE =
      Pattern.compile("^(?:Caused by: )?[a-z][\\w.$]*(?:Exception|Error): (?<reason>.*)$");

  /** An empty log; what was there before is kept once. */
  static ServerLog create(Path folder) throws IOException {
    Path file = folder.resolve("server.log");
    if (Files.exists(file)) {
      Files.move(file, folder.resolve("server.1.log"), StandardCopyOption.REPLACE_EXISTING);
    }
    return new ServerLog(Files.createFile(file));
  }

  /** Why the server failed, as its log tells: in our own words, else by its deepest cause. */
  Optional<TidemarkException> failure() {
    List<String> lines;
    try (Stream<String> read = Files.lines(file, StandardCharsets.UTF_8)) {
      lines = read.toList();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
    return last(lines, OURS)
        .map(found -> TidemarkException.of(code(found.group("code")), found.group("reason")))
        .or(
            () ->
                last(lines, CAUSE)
                    .map(
                        found ->
                            TidemarkException.of(
                                ErrorCode.INTERNAL,
                                "The server couldn't start: "
                                    + found.group("reason")
                                    + " (log: "
                                    + file
                                    + ")")));
  }

  private static ErrorCode code(String name) {
    return Stream.of(ErrorCode.values())
        .filter(code -> code.name().equals(name))
        .findFirst()
        .orElse(ErrorCode.INTERNAL);
  }

  private static Optional<Matcher> last(List<String> lines, Pattern pattern) {
    return lines.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .reduce((first, second) -> second);
  }
}
