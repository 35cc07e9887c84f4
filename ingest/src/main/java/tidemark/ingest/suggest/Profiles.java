package tidemark.ingest.suggest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.warehouse.script.Quoted;

/** Reads a sample of a file's columns. One thread at a time. */
final class Profiles {
  private static final int ROWS_MAX = 20_000;
  private static final int VALUES_MAX = 2_000;

  private final Stage stage;
  private final SourceFile file;

  /**
   * @param stage borrowed, empty
   */
  Profiles(Stage stage, SourceFile file) {
    this.stage = stage;
    this.file = file;
  }

  /** One for each column, in the file's order; of nested JSON, one for each value inside. */
  List<ColumnProfile> read() throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    if (file.shape() instanceof Shape.Json json) {
      stage.json(file, json.records());
      stage.run("create view sampled as select item from item limit " + ROWS_MAX);
      for (String field : json.columns()) {
        addField(field, values);
      }
    } else if (file.shape() instanceof Shape.Parquet) {
      sample("read_parquet(" + Quoted.literal(file.path().toString()) + ")");
      file.shape().columns().forEach(column -> values.put(column, Quoted.identifier(column)));
    } else {
      stage.csv(file);
      sample("csv");
      file.shape().columns().stream()
          .filter(column -> !column.isEmpty())
          .forEach(column -> values.put(column, Quoted.identifier(column)));
    }
    List<ColumnProfile> profiles = new ArrayList<>();
    for (Map.Entry<String, String> value : values.entrySet()) {
      profiles.add(profile(value.getKey(), value.getValue()));
    }
    return profiles;
  }

  private void sample(String from) throws SQLException {
    stage.run(
        "create view sampled as select columns(*)::varchar from " + from + " limit " + ROWS_MAX);
  }

  private void addField(String field, Map<String, String> values) throws SQLException {
    String own = "$." + Quoted.identifier(field);
    List<List<String>> inner =
        stage.rows(
            "select distinct unnest(json_keys(item, "
                + Quoted.literal(own)
                + ")) from (select item from sampled where json_type(item, "
                + Quoted.literal(own)
                + ") = 'OBJECT' limit 100)");
    if (inner.isEmpty()) {
      values.put(field, "item->>" + Quoted.literal(own));
    }
    for (List<String> key : inner) {
      values.put(
          field + "." + key.get(0),
          "item->>" + Quoted.literal(own + "." + Quoted.identifier(key.get(0))));
    }
  }

  private ColumnProfile profile(String name, String value) throws SQLException {
    Map<String, Long> values = new LinkedHashMap<>();
    long empty = 0;
    for (List<String> row :
        stage.rows(
            "select coalesce(clean((v)::varchar), ''), count(*) from (select "
                + value
                + " as v from sampled) group by all order by count(*) desc, 1 limit "
                + VALUES_MAX)) {
      if (row.get(0).isEmpty()) {
        empty = Long.parseLong(row.get(1));
      } else {
        values.put(row.get(0), Long.parseLong(row.get(1)));
      }
    }
    return new ColumnProfile(name, values, empty);
  }
}
