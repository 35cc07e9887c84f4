package tidemark.ingest.plain;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.script.Quoted;

/** A user's own file of one kind: CSV, JSON (array, wrapped, lines) or Parquet. */
record PlainFile(Aliases aliases) implements Connector {
  @Override
  public String name() {
    return "plain-" + aliases.table().label();
  }

  @Override
  public String source() {
    return "file";
  }

  @Override
  public List<StagedTable> tables() {
    return List.of(aliases.table());
  }

  @Override
  public String title() {
    return "plain " + aliases.table().label();
  }

  @Override
  public boolean recognises(SourceFile file) {
    List<String> columns = file.shape().columns();
    return !columns.isEmpty() && aliases.missing(columns).isEmpty();
  }

  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    Shape shape = file.shape();
    Map<String, String> matched = aliases.match(shape.columns());
    List<String> terms = new ArrayList<>();
    String from;
    if (shape instanceof Shape.Json json
        && stage.jsonByColumns(file, json.records(), matched.values())) {
      matched.forEach((column, given) -> terms.add(term(column, Quoted.identifier(given))));
      from = "proven_item";
    } else if (shape instanceof Shape.Json) {
      // All at once, since each look at an item reads the whole of it.
      List<String> places = new ArrayList<>();
      matched.forEach(
          (column, given) -> {
            places.add(Quoted.literal("$." + Quoted.identifier(given)));
            terms.add(term(column, "fields[" + places.size() + "]"));
          });
      from = "(select item->>[" + String.join(", ", places) + "] as fields from item) given_item";
    } else if (shape instanceof Shape.Parquet) {
      matched.forEach((column, given) -> terms.add(term(column, Quoted.identifier(given))));
      from = "read_parquet(" + Quoted.literal(file.path().toString()) + ")";
    } else {
      if (aliases.table() == StagedTable.USAGE) {
        stage.provenCsv(file);
      } else {
        stage.csv(file);
      }
      matched.forEach((column, given) -> terms.add(term(column, Quoted.identifier(given))));
      from = "csv";
    }
    requireOnce(file, matched);
    matched.forEach(stage::nameGiven);
    stage.offer(aliases.table(), "select " + String.join(", ", terms) + " from " + from);
  }

  /** Which of two columns is meant nobody can say. */
  private static void requireOnce(SourceFile file, Map<String, String> matched) {
    for (String given : matched.values()) {
      if (Collections.frequency(file.shape().columns(), given) > 1) {
        throw FileFault.unfit(
            file.name(),
            "two columns named '" + given + "'",
            "Keep the one that is meant, or name the other one otherwise.");
      }
    }
  }

  /** Titles come with markup now and then. */
  private static String term(String column, String value) {
    boolean isText = column.equals("title") || column.equals("summary");
    return (isText ? "text_of((" + value + ")::varchar)" : value) + " as " + column;
  }
}
