package tidemark.ingest.mapping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tidemark.ingest.document.ReportDocuments;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.NearestNames;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * A user's own file of any form, read as a mapping says: CSV, a workbook's sheet, JSON, Parquet, or
 * a report's document, whose columns are what its text tells. Immutable. Thread-safe.
 */
public final class MappedFile implements Connector {
  private static final Pattern NAME = Pattern.compile("mapping:(.*)@([0-9a-f]{12})");

  private final Mapping mapping;

  MappedFile(Mapping mapping) {
    this.mapping = mapping;
  }

  /** The key that {@code ops.mapping} keeps a mapping's text under; empty for other connectors. */
  public static Optional<String> keptAs(String connector) {
    Matcher matcher = NAME.matcher(connector);
    return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
  }

  /** One that was kept under its connector's name. */
  public static MappedFile of(String connector, String text) {
    Matcher matcher = NAME.matcher(connector);
    return new MappedFile(
        MappingReader.read(matcher.matches() ? matcher.group(1) : connector, text));
  }

  @Override
  public String name() {
    return "mapping:" + mapping.name() + "@" + mapping.hash();
  }

  @Override
  public String source() {
    return mapping.source().id();
  }

  @Override
  public List<StagedTable> tables() {
    return List.of(mapping.table());
  }

  @Override
  public String title() {
    return mapping.table().label() + " by the mapping " + mapping.name();
  }

  private List<String> columns(SourceFile file) {
    boolean isReport = mapping.table() == StagedTable.REPORTS && ReportDocuments.isOne(file);
    return isReport ? ReportDocuments.columns() : file.shape().columns();
  }

  private MappedTerms terms(SourceFile file) {
    return new MappedTerms(
        ReportDocuments.isOne(file) ? new Shape.Csv(',', columns(file)) : file.shape());
  }

  /** Whether each column that the mapping names is there. */
  @Override
  public boolean recognises(SourceFile file) {
    MappedTerms terms = terms(file);
    return !columns(file).isEmpty()
        && mapping.columns().values().stream()
            .allMatch(column -> column.given().map(terms::has).orElse(true));
  }

  /**
   * Checks that each column that the mapping names is there.
   *
   * @throws TidemarkException MAPPING_MISFIT
   */
  void requireFit(SourceFile file) {
    MappedTerms terms = terms(file);
    List<String> columns = columns(file);
    if (columns.isEmpty()) {
      throw misfit(file, "it has no columns. If they lie deeper, name the place (file: records)");
    }
    for (Map.Entry<String, MappedColumn> entry : mapping.columns().entrySet()) {
      Optional<String> given = entry.getValue().given();
      if (given.isPresent() && !terms.has(given.get())) {
        List<String> nearest = NearestNames.of(given.get(), columns);
        throw misfit(
                file,
                "it has no column '"
                    + given.get()
                    + "', which is mapped to "
                    + entry.getKey()
                    + " (line "
                    + entry.getValue().line()
                    + " of the mapping); its columns are "
                    + String.join(", ", columns)
                    + "."
                    + NearestNames.sentence(nearest))
            .at(entry.getValue().line(), 0)
            .suggesting(nearest);
      }
    }
  }

  private TidemarkException misfit(SourceFile file, String why) {
    return TidemarkException.of(
        ErrorCode.MAPPING_MISFIT,
        "The mapping "
            + mapping.name()
            + " doesn't fit the file "
            + file.name()
            + ": "
            + why
            + (why.endsWith("?") || why.endsWith(".") ? "" : ".")
            + " Correct the mapping, or draft a new one: tidemark load --suggest-mapping "
            + file.name());
  }

  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    stage.run(SqlScript.read(MappedFile.class, "macros.sql").text());
    String from = from(file, stage);
    MappedTerms terms = terms(file);
    String filled = filled(file);
    // In three steps, each of column names alone: a macro repeats what it is given many times.
    List<String> texts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    mapping
        .columns()
        .forEach(
            (column, mapped) -> {
              texts.add(terms.text(mapped) + " as " + column);
              words.add(MappedTerms.words(column, mapped) + " as " + column);
              ValueType type = ValueType.of(mapping.table(), column);
              plain.add(MappedTerms.plain(column, mapped, type, filled) + " as " + column);
              mapped.given().ifPresent(given -> stage.nameGiven(column, given));
            });
    if (ReportDocuments.isOne(file)) {
      // What the mapping is silent on is as the text tells it.
      for (String told : columns(file)) {
        if (!mapping.columns().containsKey(told)) {
          texts.add(told);
          words.add(told);
          plain.add(told);
        }
      }
    }
    mapping
        .source()
        .kind()
        .filter(kind -> !mapping.columns().containsKey("source_kind"))
        .ifPresent(kind -> plain.add(Quoted.literal(kind) + " as source_kind"));
    stage.offer(
        mapping.table(),
        "select "
            + String.join(", ", plain)
            + " from (select "
            + String.join(", ", words)
            + " from (select "
            + String.join(", ", texts)
            + " from "
            + from
            + "))");
  }

  /** Whether a row has anything in the columns that are mapped; a document always has its text. */
  private String filled(SourceFile file) {
    return ReportDocuments.isOne(file)
        ? "true"
        : mapping.columns().entrySet().stream()
            .filter(entry -> entry.getValue().given().isPresent())
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", ", "coalesce(", ") is not null"));
  }

  private static String from(SourceFile file, Stage stage) throws SQLException {
    if (ReportDocuments.isOne(file)) {
      return ReportDocuments.fields(file, stage.folder()).entrySet().stream()
          .map(
              told ->
                  told.getValue().map(Quoted::literal).orElse("null::varchar")
                      + " as "
                      + told.getKey())
          .collect(Collectors.joining(", ", "(select ", ")"));
    }
    if (file.shape() instanceof Shape.Json json) {
      stage.json(file, json.records());
      return "item";
    }
    if (file.shape() instanceof Shape.Parquet) {
      return "read_parquet(" + Quoted.literal(file.path().toString()) + ")";
    }
    stage.csv(file);
    return "csv";
  }

  /**
   * Keeps the mapping's text, so that mended rows can be read by it later, and what it says of the
   * source.
   *
   * @param connection borrowed, in the load's transaction
   */
  public void keep(Connection connection, long batch) throws SQLException {
    try (PreparedStatement insert = prepare(connection, "keep-mapping.sql")) {
      insert.setString(1, mapping.hash());
      insert.setString(2, mapping.name());
      insert.setString(3, mapping.text());
      insert.setLong(4, batch);
      insert.execute();
    }
    Mapping.Source source = mapping.source();
    try (PreparedStatement update = prepare(connection, "keep-source.sql")) {
      update.setString(1, source.name().orElse(null));
      update.setString(2, source.licence().orElse(null));
      update.setString(3, source.attribution().orElse(null));
      update.setString(4, source.address().orElse(null));
      update.setString(5, source.id());
      update.execute();
    }
  }

  private static PreparedStatement prepare(Connection connection, String script)
      throws SQLException {
    return connection.prepareStatement(SqlScript.read(MappedFile.class, script).text());
  }

  Mapping mapping() {
    return mapping;
  }
}
