package tidemark.deploy.prompt.backslash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidemark.api.queries.SavedQuery;
import tidemark.deploy.prompt.complete.Argument;
import tidemark.deploy.prompt.console.Console;

/** {@code \query}: saved queries, or the rows of one. */
final class SavedQueryCommand {
  private final Console console;

  SavedQueryCommand(Console console) {
    this.console = console;
  }

  BackslashCommand command() {
    return new BackslashCommand(
        "\\query",
        Argument.QUERY,
        "[NAME [PARAM=VALUE…]]",
        "saved queries; the rows of one",
        this::run);
  }

  private void run(String argument) throws IOException {
    if (argument.isEmpty()) {
      list();
      return;
    }
    String[] words = argument.replaceFirst(";$", "").strip().split("\\s+", -1);
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 1; i < words.length; i++) {
      int sign = words[i].indexOf('=');
      if (sign < 1) {
        console.warn("The parameter is '" + words[i] + "', expected NAME=VALUE.");
        return;
      }
      values.put(words[i].substring(0, sign), words[i].substring(sign + 1));
    }
    console.answer(
        "\\query " + argument,
        (format, out) -> console.session().query(words[0], values, format, out));
  }

  private void list() throws IOException {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (SavedQuery query : console.catalogue().known(DescribeCommand.PATIENCE).queries()) {
      rows.add(
          List.of(
              query.name(),
              query.title(),
              query.parameters().stream()
                  .map(SavedQueryCommand::written)
                  .collect(Collectors.joining(" "))));
    }
    console.show(List.of("name", "title", "parameters"), rows);
  }

  private static String written(SavedQuery.Parameter parameter) {
    return parameter.name()
        + "="
        + parameter.defaultValue().orElse(parameter.type().toUpperCase(Locale.ROOT));
  }
}
