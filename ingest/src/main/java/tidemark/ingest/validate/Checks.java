package tidemark.ingest.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.ingest.stage.UsageFile;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/** Checks what a connector staged, and hands the good rows over. Stateless. Thread-safe. */
public final class Checks {
  /** All rows of usage, also those that aren't good; no reading keeps it. */
  private static final String CHECKED_USAGE = "usage.checked";

  private Checks() {}

  /**
   * Runs the checks; the good rows of each table are then in {@code KIND.parquet} of the stage's
   * folder, the refused ones in {@code reject.parquet}. That of usage is a {@link UsageFile}.
   *
   * @throws tidemark.warehouse.error.TidemarkException MALFORMED_FILE where separated values come
   *     apart, so that no row after the place can be trusted
   */
  public static Checked run(SourceFile file, Stage stage) throws SQLException {
    long read = 0;
    List<StagedTable> good = new ArrayList<>();
    for (StagedTable table : StagedTable.values()) {
      if (!stage.has(table)) {
        continue;
      }
      if (table == StagedTable.USAGE) {
        passToFile(stage);
      } else {
        stage.run(script(table, "typed"));
      }
      read += stage.count("select count(*) from checked_" + table.label());
      read += refuseFaultyLines(file, stage, table);
      stage.run(script(table, "judged"));
      long leftOut = leaveOutEmptyRows(file, stage, table);
      read -= leftOut;
      if (handOver(stage, table, leftOut)) {
        good.add(table);
      }
    }
    for (Map.Entry<String, String> name : stage.givenNames().entrySet()) {
      stage.run(
          "insert into given_name values ("
              + Quoted.literal(name.getKey())
              + ", "
              + Quoted.literal(name.getValue())
              + ")");
    }
    stage.run(SqlScript.read(Checks.class, "rejects.sql").text());
    copy(stage, "named_reject", parquet(stage, "reject"));
    return new Checked(
        good,
        read,
        stage.count("select count(*) from reject"),
        stage.count("select count(*) from repeated"));
  }

  /**
   * Refuses lines with too few or too many fields, or a key twice, and shifts the numbers of the
   * rows after them.
   */
  private static long refuseFaultyLines(SourceFile file, Stage stage, StagedTable table)
      throws SQLException {
    if (!stage.hasTable("reject_errors") && !stage.hasTable("faulty_line")) {
      return 0;
    }
    if (stage.hasTable("reject_errors")) {
      readFaultyLines(file, stage);
    }
    stage.set("kind", table.label());
    stage.run(SqlScript.read(Checks.class, "refuse-faulty.sql").text());
    return stage.count("select count(*) from faulty_line");
  }

  /**
   * Rows of separated values whose cells are all empty are no rows, as in a workbook. All lack what
   * a row needs, so that they are looked for among the refused ones alone.
   *
   * @return how many there were
   */
  private static long leaveOutEmptyRows(SourceFile file, Stage stage, StagedTable table)
      throws SQLException {
    String refused = "from reject where kind = " + Quoted.literal(table.label());
    if (!(file.shape() instanceof Shape.Csv csv)
        || !stage.hasView("csv")
        || stage.count("select count(*) " + refused) == 0) {
      return 0;
    }
    stage.run(
        """
        create or replace temp table empty_row as
        select file_row(place) as file_row
        from (select row_number() over () - 1 as place, concat(*columns(*)) as cells from csv)
        where trim(cells) = ''
        """);
    if (stage.hasTable("faulty_line")) {
      // Of another number of cells than the header's.
      stage.run(
          "insert into empty_row select distinct data_row from faulty_line where trim(line, "
              + Quoted.literal(" \"\r\n" + csv.delimiter())
              + ") = ''");
    }
    String empty = refused + " and file_row in (select file_row from empty_row)";
    long count = stage.count("select count(distinct file_row) " + empty);
    stage.run("delete " + empty);
    return count;
  }

  private static void readFaultyLines(SourceFile file, Stage stage) throws SQLException {
    List<List<String>> torn =
        stage.rows(
            """
            select line, error_message
            from reject_errors
            where error_type not in ('MISSING COLUMNS', 'TOO MANY COLUMNS')
            order by line
            limit 1
            """);
    if (!torn.isEmpty()) {
      throw FileFault.malformed(
          file.name(),
          "separated values",
          Long.parseLong(torn.get(0).get(0)),
          0,
          torn.get(0).get(1).replaceAll("\\s+", " ").strip());
    }
    stage.run(SqlScript.read(Checks.class, "faulty-lines.sql").text());
  }

  /**
   * Files of usage are long: their rows go through the checks straight into a file, and never lie
   * in memory.
   */
  private static void passToFile(Stage stage) throws SQLException {
    Path file = stage.folder().resolve(CHECKED_USAGE);
    String checks = script(StagedTable.USAGE, "typed").strip().replaceFirst(";$", "");
    String source = stage.rows("select getvariable('source')").get(0).get(0);
    stage.writeUsage(checks, source, file);
    stage.run("create view checked_usage as " + UsageFile.checked(file));
  }

  /** Where all rows of usage are good, the checked file is handed over as it is. */
  private static boolean handOver(Stage stage, StagedTable table, long leftOut)
      throws SQLException {
    boolean any =
        stage.count("select count(*) from (select 1 from good_" + table.label() + " limit 1)") > 0;
    if (table == StagedTable.USAGE && leftOut == 0 && isClean(stage)) {
      move(stage.folder().resolve(CHECKED_USAGE), parquet(stage, table.label()));
    } else {
      copy(stage, "good_" + table.label(), parquet(stage, table.label()));
    }
    return any;
  }

  private static boolean isClean(Stage stage) throws SQLException {
    return stage.count(
            "select count(*) from (select kind from reject union all select kind from repeated)"
                + " where kind = 'usage'")
        == 0;
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path parquet(Stage stage, String name) {
    return stage.folder().resolve(name + ".parquet");
  }

  /**
   * @param from a view, or a query in brackets
   */
  private static void copy(Stage stage, String from, Path target) throws SQLException {
    // Texts are read by a thread for each row group: small ones, so that all have work.
    copy(
        stage,
        from,
        target,
        "format parquet, parquet_version v2"
            + (from.equals("good_news") ? ", row_group_size 16384" : ""));
  }

  private static void copy(Stage stage, String from, Path target, String options)
      throws SQLException {
    stage.run("copy " + from + " to " + Quoted.literal(target.toString()) + " (" + options + ")");
  }

  private static String script(StagedTable table, String step) {
    return SqlScript.read(Checks.class, table.label() + "-" + step + ".sql").text();
  }
}
