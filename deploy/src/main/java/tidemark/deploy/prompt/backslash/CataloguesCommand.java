package tidemark.deploy.prompt.backslash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.deploy.prompt.catalogue.Known;
import tidemark.deploy.prompt.complete.Argument;
import tidemark.deploy.prompt.console.Console;
import tidemark.warehouse.catalog.TableInfo;

/** {@code \l}: catalogues and their schemas. */
final class CataloguesCommand {
  private final Console console;

  CataloguesCommand(Console console) {
    this.console = console;
  }

  BackslashCommand command() {
    return new BackslashCommand(
        "\\l", Argument.NONE, "", "catalogues and their schemas", nothing -> run());
  }

  private void run() throws IOException {
    Known known = console.catalogue().known(DescribeCommand.PATIENCE);
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    for (TableInfo table : known.tables()) {
      counts.merge(List.of(table.catalog(), table.schema()), 1, Integer::sum);
    }
    List<List<@Nullable String>> rows = new ArrayList<>();
    counts.forEach(
        (schema, count) -> rows.add(List.of(schema.get(0), schema.get(1), count.toString())));
    console.show(List.of("catalogue", "schema", "tables"), rows);
  }
}
