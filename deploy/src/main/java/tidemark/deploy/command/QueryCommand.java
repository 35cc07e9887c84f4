package tidemark.deploy.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidemark.api.queries.SavedQuery;
import tidemark.deploy.answer.OutputFormat;
import tidemark.deploy.answer.ResultPrinter;
import tidemark.deploy.session.Session;
import tidemark.deploy.terminal.Screen;
import tidemark.warehouse.history.AsOf;

/** Answers a saved query, or lists them. One thread at a time. */
@Command(
    name = "query",
    description = {"Answer a saved query; without a name, list them with their parameters."})
final class QueryCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The query's name.")
  private @Nullable String name;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "PARAM=VALUE",
      description = "Its parameters, such as week=2026-W08.")
  private List<String> parameters = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), csv, json, markdown or vertical.")
  private OutputFormat format = OutputFormat.TABLE;

  @Option(
      names = "--as-of",
      paramLabel = "WHEN",
      description = "The data as of a data version, the end of a day (UTC), or an instant.")
  private String asOf = "";

  private final Screen screen;

  QueryCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    String query = name;
    Map<String, String> values = NamedValues.of(parameters);
    try (Session session = common.openSession()) {
      session.asOf(new AsOf(asOf));
      if (query == null) {
        list(session.queries());
      } else {
        new ResultPrinter(screen, format)
            .print((wire, out) -> session.query(query, values, wire, out), session::progress);
      }
      return 0;
    }
  }

  private void list(List<SavedQuery> queries) {
    int width = queries.stream().mapToInt(query -> query.name().length()).max().orElse(0);
    for (SavedQuery query : queries) {
      screen.out().printf("%-" + Math.max(1, width) + "s  %s%n", query.name(), query.title());
      if (!query.parameters().isEmpty()) {
        screen
            .out()
            .println(
                " ".repeat(width + 2)
                    + query.parameters().stream()
                        .map(QueryCommand::describe)
                        .collect(Collectors.joining(" ")));
      }
    }
  }

  /**
   * Such as {@code week=2026-W08} with its default, or {@code week=WEEK} where one must be given.
   */
  private static String describe(SavedQuery.Parameter parameter) {
    return parameter.defaultValue().isPresent()
        ? "[" + parameter.name() + "=" + parameter.defaultValue().get() + "]"
        : parameter.name() + "=" + parameter.type().toUpperCase(Locale.ROOT);
  }
}
