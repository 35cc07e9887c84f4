package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.ingest.load.StarLoad;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.ingest.tagging.Dictionary;
import tidemark.ingest.tagging.Tagging;
import tidemark.ingest.validate.Checks;
import tidemark.ingest.validate.RefusedRecords;
import tidemark.warehouse.script.SqlScript;

/** Every script of ingest runs on empty tables, so that none rots unseen. */
final class SqlResourcesTest {
  private static final String CSV =
      """
      create table csv (
        read_on varchar, id varchar, canonical_slug varchar, name varchar, created_on varchar,
        context_length varchar, modality varchar, usd_per_prompt_token varchar,
        usd_per_completion_token varchar, hugging_face_id varchar, day varchar, model varchar,
        tokens varchar, rank varchar, date varchar, model_permaslug varchar, total_tokens varchar,
        variant varchar, prompt_tokens varchar, completion_tokens varchar,
        reasoning_tokens varchar, requests varchar, week_start varchar, published_on varchar,
        institution varchar, industry varchar, link varchar, published_at varchar, outlet varchar,
        language varchar, "研报名称" varchar, "机构名称" varchar, "发布时间" varchar,
        "行业" varchar, "研报地址" varchar
      );
      create or replace table document (json json);
      create or replace table item (
        item json, guid varchar, link varchar, title varchar, outlet varchar, domain varchar,
        published_at varchar, feed_date varchar, default_offset varchar, language varchar,
        summary varchar, words varchar, comments varchar, related varchar, marked varchar
      );
      """;

  /** What needs another database or Parquet files of loads: HistoryTest and TraceTest run these. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "Unloading/refuse.sql|history/(copy-rejects|refused-again).sql|trace/told-.*");

  private final Set<String> ran = new TreeSet<>();

  @Test
  void every_script_runs_on_an_empty_schema(@TempDir Path folder)
      throws IOException, SQLException, URISyntaxException {
    Path root = Path.of(Loader.class.getResource("LoadHistory/batch.sql").toURI());
    root = root.getParent().getParent();
    List<String> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".sql")).toList()) {
        all.add(root.relativize(file).toString().replace('\\', '/'));
      }
    }
    try (TestingLoader testing = TestingLoader.open(folder)) {
      Path staging =
          Files.createDirectories(testing.warehouse().home().staging().resolve("load-x"));
      connectors(all, folder);
      checks(staging);
      tagging(testing, staging);
      star(testing, staging);
      try (Connection reader = testing.warehouse().openReader()) {
        for (String script : all) {
          if (ELSEWHERE.matcher(script).matches()) {
            ran.add(script);
          } else if (script.matches(
              "(LoadHistory|Refusal|Unloading|history|trace|pull)/.*|mapping/keep-.*")) {
            try (PreparedStatement prepared = reader.prepareStatement(text(script))) {
              assertThat(prepared.getParameterMetaData()).as(script).isNotNull();
            }
          }
        }
      }
      StagingFolder.remove(staging);
    }
    assertThat(ran).containsExactlyInAnyOrderElementsOf(all);
  }

  private void connectors(List<String> all, Path folder) throws IOException, SQLException {
    Path records = Files.writeString(folder.resolve("records"), "{}");
    try (Stage stage = Stage.open(folder)) {
      ran.add("stage/macros.sql");
      stage.set("file", records.toString());
      stage.set("comment_file", records.toString());
      stage.set("claim_file", records.toString());
      stage.set("size", "16777216");
      stage.set("path", "$.records[*]");
      stage.set("read_on", "2026-02-16");
      stage.set("document_file", records.toString());
      stage.set("repeated_keys", records.toString());
      stage.run(text("stage/repeated-keys.sql"));
      stage.run(text("stage/document-rest.sql"));
      for (String script : all) {
        if (script.startsWith("stage/items-") || script.matches("news/.*-items[.]sql")) {
          stage.run("drop table if exists document;");
          stage.run("drop " + (stage.hasTable("item") ? "table" : "view") + " if exists item");
          Files.writeString(records, script.contains("array") ? "[{}]" : "{}");
          stage.run(text(script));
        }
      }
      Files.writeString(records, "{}");
      stage.run(CSV);
      stage.run(text("mapping/macros.sql"));
      for (String script : all) {
        if (script.matches("(news|note|openrouter|research)/.*") && !ran.contains(script)) {
          stage.run(text(script));
        }
      }
    }
  }

  private void checks(Path staging) throws SQLException {
    try (Stage stage = Stage.open(staging)) {
      stage.set("today", "2026-11-24");
      stage.set("read_on", "2026-11-24");
      stage.set("source", "file");
      for (StagedTable table : StagedTable.values()) {
        stage.offer(table, "select null as source where false");
        text("validate/" + table.label() + "-typed.sql");
        text("validate/" + table.label() + "-judged.sql");
      }
      SourceFile file =
          new SourceFile(
              staging,
              "empty",
              "",
              0,
              tidemark.ingest.stage.Packaging.NONE,
              new Shape.Csv(',', List.of()));
      assertThat(Checks.run(file, stage).rowsRead()).isZero();
      text("validate/rejects.sql");
      new RefusedRecords(stage, file, false).addTo("reject");
      text("validate/wanted.sql");
      text("validate/refused.sql");
      stage.set("kind", "usage");
      stage.run(
          "create table reject_errors (line ubigint, csv_line varchar, error_message varchar)");
      stage.run(text("validate/faulty-lines.sql"));
      stage.run(text("validate/refuse-faulty.sql"));
    }
  }

  private void tagging(TestingLoader testing, Path staging) throws SQLException {
    try (Connection reader = testing.warehouse().openReader()) {
      Tagging tagging = new Tagging(Dictionary.read(reader));
      tagging.run(staging, List.of(StagedTable.NEWS), UnaryOperator.identity());
      tagging.run(staging, List.of(StagedTable.REPORTS), UnaryOperator.identity());
    }
    for (String script : List.of("aliases", "texts", "read", "found", "no-news", "no-reports")) {
      text("tagging/" + script + ".sql");
    }
  }

  private void star(TestingLoader testing, Path staging) {
    // ReplayTest runs these; they need a mended file.
    for (String script : List.of("replayed", "again", "follow")) {
      text("Replay/" + script + ".sql");
    }
    testing
        .warehouse()
        .write(
            (connection, version) -> {
              assertThat(
                      new StarLoad(connection, staging, List.of(StagedTable.values()))
                          .run(1)
                          .loaded())
                  .isZero();
              try (PreparedStatement reading =
                  connection.prepareStatement(
                      "create temp table reading as select * from staged_models")) {
                reading.execute();
              }
              SqlScript.read(Loader.class, "load/model-reading.sql").run(connection);
              return version;
            });
    for (String script :
        List.of(
            "words",
            "sources",
            "vendors",
            "model-reading",
            "model-facts",
            "usage",
            "usage-models",
            "report-names",
            "names",
            "reports",
            "report-tags",
            "report-claims",
            "claims-once",
            "no-texts",
            "tags-read",
            "Retagging/is-due",
            "Retagging/words",
            "Retagging/texts",
            "Retagging/forget",
            "news-names",
            "news",
            "news-tags",
            "news-claims",
            "comments",
            "claims")) {
      text("load/" + script + ".sql");
    }
  }

  private String text(String script) {
    ran.add(script);
    return SqlScript.read(Loader.class, script).text();
  }
}
