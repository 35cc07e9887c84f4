package tidemark.ingest.stage;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tidemark.warehouse.script.SqlScript;

/**
 * A connector that is one query: over the view {@code csv} of separated values, or over the table
 * {@code item} of JSON records. Immutable. Thread-safe.
 *
 * @param select answers columns of the staged table
 * @param givenNames what the format calls staged columns, where it differs
 */
public record Form(
    String name,
    String source,
    String title,
    StagedTable table,
    Predicate<Shape> shapes,
    SqlScript select,
    Map<String, String> givenNames)
    implements Connector {

  @Override
  public List<StagedTable> tables() {
    return List.of(table);
  }

  @Override
  public boolean recognises(SourceFile file) {
    return shapes.test(file.shape());
  }

  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    if (file.shape() instanceof Shape.Json json) {
      stage.json(file, json.records());
    } else if (table == StagedTable.USAGE) {
      stage.provenCsv(file);
    } else {
      stage.csv(file);
    }
    givenNames.forEach(stage::nameGiven);
    stage.offer(table, select.text());
  }

  /** Separated values with these columns, and maybe others. */
  public static Predicate<Shape> columns(String... names) {
    return shape -> shape instanceof Shape.Csv csv && csv.has(names);
  }

  /** JSON records, however wrapped, whose first has these fields. */
  public static Predicate<Shape> fields(String... names) {
    return shape -> shape instanceof Shape.Json json && json.hasFields(names);
  }
}
