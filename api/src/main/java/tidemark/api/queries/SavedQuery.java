package tidemark.api.queries;

import java.util.List;
import java.util.Optional;

/**
 * A saved query as its file's head describes it. Immutable.
 *
 * @param name the file's name less {@code .sql}
 * @param title a few words
 * @param description what it answers and how it counts
 * @param examples query strings, such as {@code country=CN&rival=US}
 */
public record SavedQuery(
    String name,
    String title,
    String description,
    List<String> tags,
    List<Parameter> parameters,
    List<ResultColumn> columns,
    Optional<Chart> chart,
    List<String> examples,
    String sql) {

  public SavedQuery {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
    examples = List.copyOf(examples);
  }

  /**
   * A named, typed parameter.
   *
   * @param type text, integer, decimal, boolean, date, week ({@code 2026-W08}) or country (alpha-2)
   * @param defaultValue empty where a value must be given
   * @param allowed the values it may take; empty: any of the type
   */
  public record Parameter(
      String name,
      String type,
      String description,
      Optional<String> defaultValue,
      Optional<String> minimum,
      Optional<String> maximum,
      List<String> allowed) {
    public Parameter {
      allowed = List.copyOf(allowed);
    }
  }

  /** A promised column; the unit in words, such as {@code tokens} or {@code fraction}. */
  public record ResultColumn(String name, String description, Optional<String> unit) {}

  /**
   * How the page draws it.
   *
   * @param type line, bar or area
   * @param x the column along the axis
   * @param y the column measured
   * @param series the column that tells lines apart
   */
  public record Chart(String type, String x, String y, Optional<String> series) {}
}
