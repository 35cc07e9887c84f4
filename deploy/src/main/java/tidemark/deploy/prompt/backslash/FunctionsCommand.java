package tidemark.deploy.prompt.backslash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidemark.deploy.prompt.catalogue.FunctionInfo;
import tidemark.deploy.prompt.complete.Argument;
import tidemark.deploy.prompt.console.Console;
import tidemark.warehouse.error.NearestNames;

/** {@code \df}: functions, or all forms of one. */
final class FunctionsCommand {
  private final Console console;

  FunctionsCommand(Console console) {
    this.console = console;
  }

  BackslashCommand command() {
    return new BackslashCommand(
        "\\df",
        Argument.FUNCTION,
        "[NAME | PART | *PATTERN*]",
        "functions with arguments and descriptions",
        this::run);
  }

  private void run(String argument) throws IOException {
    List<FunctionInfo> functions = console.catalogue().known(DescribeCommand.PATIENCE).functions();
    String name = argument.toLowerCase(Locale.ROOT).replaceFirst("[(;].*$", "");
    List<FunctionInfo> exact =
        functions.stream().filter(function -> function.name().equals(name)).toList();
    if (!exact.isEmpty()) {
      forms(exact.get(0));
      return;
    }
    Pattern pattern = NamePattern.of(NamePattern.hasStars(name) ? name : "*" + name + "*");
    List<FunctionInfo> matching =
        functions.stream().filter(function -> pattern.matcher(function.name()).matches()).toList();
    if (matching.isEmpty()) {
      List<String> names = functions.stream().map(FunctionInfo::name).toList();
      console.warn(
          "There is no function '"
              + name
              + "'."
              + NearestNames.sentence(NearestNames.of(name, names))
              + " Look for a part of a name: \\df date");
      return;
    }
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (FunctionInfo function : matching) {
      int more = function.forms().size() - 1;
      rows.add(
          List.of(
              function.kind(),
              function.forms().get(0) + (more == 0 ? "" : "  (+" + more + ")"),
              function.description()));
    }
    console.show(List.of("kind", "function", "description"), rows);
  }

  private void forms(FunctionInfo function) throws IOException {
    String about =
        function.description().isEmpty() ? "" : console.wrapped(function.description()) + "\n";
    List<List<@Nullable String>> rows = new ArrayList<>();
    function.forms().forEach(form -> rows.add(List.of(function.kind(), form)));
    console.show(about + console.table(List.of("kind", "function"), rows));
  }
}
