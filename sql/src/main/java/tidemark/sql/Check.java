package tidemark.sql;

import java.util.List;

/**
 * What a statement would deliver, without running it. Immutable.
 *
 * @param columns labels and types
 * @param parameters names ({@code "1"}, {@code "2"} where positional), in order of appearance
 */
public record Check(List<Column> columns, List<String> parameters) {
  public Check {
    columns = List.copyOf(columns);
    parameters = List.copyOf(parameters);
  }
}
