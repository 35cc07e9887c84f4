package tidemark.deploy.prompt.backslash;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidemark.deploy.prompt.catalogue.Known;
import tidemark.deploy.prompt.complete.Argument;
import tidemark.deploy.prompt.console.Console;
import tidemark.warehouse.catalog.TableInfo;
import tidemark.warehouse.error.NearestNames;

/** {@code \d}: tables and views, or the columns of one. */
final class DescribeCommand {
  /** Here somebody asks and waits. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String BOOKS = "ops";

  private final Console console;

  DescribeCommand(Console console) {
    this.console = console;
  }

  BackslashCommand command() {
    return new BackslashCommand(
        "\\d",
        Argument.TABLE,
        "[NAME | SCHEMA.*]",
        "tables and views; columns, keys and comments of one",
        this::run);
  }

  private void run(String argument) throws IOException {
    Known known = console.catalogue().known(PATIENCE);
    String name = argument.replaceFirst(";$", "");
    if (name.isEmpty()) {
      list(known, table -> !(table.catalog().equals(Known.HOME) && table.schema().equals(BOOKS)));
      return;
    }
    Optional<TableInfo> table = known.table(NamePattern.path(name));
    if (table.isPresent() && !NamePattern.hasStars(name)) {
      describe(known, table.get());
      return;
    }
    Predicate<TableInfo> wanted = matching(known, name);
    if (known.tables().stream().anyMatch(wanted)) {
      list(known, wanted);
      return;
    }
    List<String> names = known.tables().stream().map(known::address).toList();
    console.warn(
        "There is no table or schema '"
            + name
            + "'."
            + NearestNames.sentence(NearestNames.of(name, names))
            + " List them: \\d");
  }

  /** By a pattern over names with or without schema and catalogue, or by a schema's name. */
  private static Predicate<TableInfo> matching(Known known, String name) {
    if (!NamePattern.hasStars(name)) {
      return table ->
          name.equalsIgnoreCase(table.schema()) || name.equalsIgnoreCase(table.catalog());
    }
    Pattern pattern = NamePattern.of(name);
    return table -> {
      String schema = table.schema() + "." + table.name();
      return List.of(table.name(), schema, known.address(table), table.catalog() + "." + schema)
          .stream()
          .anyMatch(written -> pattern.matcher(written.toLowerCase(Locale.ROOT)).matches());
    };
  }

  private void list(Known known, Predicate<TableInfo> wanted) throws IOException {
    List<List<@Nullable String>> rows = new ArrayList<>();
    boolean foreign =
        known.tables().stream().anyMatch(table -> !table.catalog().equals(Known.HOME));
    for (TableInfo table : known.tables()) {
      if (wanted.test(table)) {
        List<@Nullable String> row = new ArrayList<>();
        if (foreign) {
          row.add(table.catalog());
        }
        row.add(table.schema());
        row.add(table.name());
        row.add(table.type());
        row.add(firstSentence(table.comment().orElse("")));
        rows.add(row);
      }
    }
    List<String> heads = new ArrayList<>(List.of("schema", "name", "kind", "comment"));
    if (foreign) {
      heads.add(0, "catalogue");
    }
    console.show(heads, rows);
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  private void describe(Known known, TableInfo table) throws IOException {
    StringBuilder text =
        new StringBuilder(table.schema())
            .append('.')
            .append(table.name())
            .append(" (")
            .append(table.type())
            .append(table.catalog().equals(Known.HOME) ? "" : " of " + table.catalog())
            .append(")\n");
    table.comment().map(console::wrapped).ifPresent(text::append);
    text.append('\n');
    boolean keys = !table.primaryKey().isEmpty() || !table.foreignKeys().isEmpty();
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (TableInfo.ColumnInfo column : table.columns()) {
      List<@Nullable String> row = new ArrayList<>();
      row.add(column.name());
      row.add(column.type() + (column.nullable() ? "" : " not null"));
      if (keys) {
        row.add(key(known, table, column.name()));
      }
      row.add(column.comment().orElse(""));
      rows.add(row);
    }
    List<String> heads = new ArrayList<>(List.of("column", "type", "comment"));
    if (keys) {
      heads.add(2, "key");
    }
    console.show(text.append(console.table(heads, rows)).toString());
  }

  private static String key(Known known, TableInfo table, String column) {
    List<String> keys = new ArrayList<>();
    if (table.primaryKey().contains(column)) {
      keys.add("primary");
    }
    for (TableInfo.ForeignKey key : table.foreignKeys()) {
      if (key.columns().contains(column)) {
        String target =
            known
                .table(List.of(table.catalog(), key.schema(), key.table()))
                .map(known::address)
                .orElse(key.schema() + "." + key.table());
        keys.add("→ " + target + "(" + String.join(", ", key.referencedColumns()) + ")");
      }
    }
    return String.join(", ", keys);
  }
}
