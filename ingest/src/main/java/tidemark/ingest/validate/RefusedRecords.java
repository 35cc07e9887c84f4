package tidemark.ingest.validate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * Puts the whole row beside each refused one, so that it can be mended and replayed: in the file's
 * own columns where a mended copy would be understood by the same connector, else in those of the
 * staged table. Only files with refused rows are read again. One thread at a time.
 */
public final class RefusedRecords {
  private final Stage stage;
  private final SourceFile file;
  private final boolean isInColumnsOfFile;

  /**
   * @param stage borrowed, with the file's rows staged and checked
   * @param isInColumnsOfFile whether the connector would understand separated values with these
   *     columns
   */
  public RefusedRecords(Stage stage, SourceFile file, boolean isInColumnsOfFile) {
    this.stage = stage;
    this.file = file;
    this.isInColumnsOfFile = isInColumnsOfFile;
  }

  /** Adds the column {@code record} to the refused rows in {@code NAME.parquet}. */
  public void addTo(String name) throws SQLException {
    Path parquet = stage.folder().resolve(name + ".parquet");
    if (!Files.exists(parquet)) {
      return;
    }
    String path = Quoted.literal(parquet.toString());
    stage.run("create or replace temp table refused as from read_parquet(" + path + ")");
    stage.run(
        "create or replace temp table record (kind varchar, file_row bigint, record varchar)");
    List<List<String>> faulty = faultyLines();
    stage.run(
        "set variable faulty_rows = ["
            + faulty.stream().map(row -> row.get(0)).collect(Collectors.joining(", "))
            + "]::bigint[]");
    for (StagedTable table : StagedTable.values()) {
      if (stage.has(table)) {
        stage.set("kind", table.label());
        stage.run(SqlScript.read(RefusedRecords.class, "wanted.sql").text());
        addFaulty(faulty);
        if (stage.count("select count(*) from wanted") > 0) {
          addRead(table);
        }
      }
    }
    stage.run(SqlScript.read(RefusedRecords.class, "refused.sql").text());
    stage.run("copy recorded to " + path + " (format parquet)");
  }

  private void addRead(StagedTable table) throws SQLException {
    String rows =
        isInColumnsOfFile
            ? rowsOfFile()
            : "select t as row from (select columns(*)::varchar from " + table.table() + ") t";
    // What a staged row hasn't is left out; a file's columns are kept, also empty ones.
    String record =
        isInColumnsOfFile ? "to_json(row)" : "json_merge_patch('{}'::json, to_json(row))";
    stage.run(
        "insert into record select getvariable('kind'), w.file_row, "
            + record
            + "::varchar from (select row_number() over () - 1 as place, row from ("
            + rows
            + ")) n inner join wanted w using (place)");
  }

  private String rowsOfFile() {
    if (file.shape() instanceof Shape.Json) {
      return "select item as row from item";
    }
    if (file.shape() instanceof Shape.Parquet) {
      return "select t as row from (select columns(*)::varchar from read_parquet("
          + Quoted.literal(file.path().toString())
          + ")) t";
    }
    return "select t as row from (select columns(*)::varchar from csv) t";
  }

  /** Lines with too many or too few fields, or a key twice: row and text. */
  private List<List<String>> faultyLines() throws SQLException {
    return stage.hasTable("faulty_line")
        ? stage.rows("select distinct data_row, line from faulty_line order by data_row")
        : List.of();
  }

  /** Fields by their place; those too many go to the last column, as they stand. */
  private void addFaulty(List<List<String>> faulty) throws SQLException {
    if (!(file.shape() instanceof Shape.Csv csv)) {
      if (!faulty.isEmpty()) {
        stage.run(
            "insert into record select getvariable('kind'), data_row, record from faulty_line");
      }
      return;
    }
    for (List<String> line : faulty) {
      List<String> fields = fields(line.get(1), csv.delimiter());
      ObjectNode record = JsonNodeFactory.instance.objectNode();
      int last = csv.header().size() - 1;
      for (int column = 0; column <= last; column++) {
        String field =
            column < last || fields.size() <= last + 1
                ? column < fields.size() ? fields.get(column) : ""
                : String.join(String.valueOf(csv.delimiter()), fields.subList(last, fields.size()));
        record.put(csv.header().get(column), field);
      }
      stage.run(
          "insert into record values (getvariable('kind'), "
              + line.get(0)
              + ", "
              + Quoted.literal(record.toString())
              + ")");
    }
  }

  private static List<String> fields(String line, char delimiter) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (char next : line.strip().toCharArray()) {
      if (next == '"') {
        quoted = !quoted;
      } else if (next == delimiter && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(next);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
