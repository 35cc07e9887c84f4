package tidemark.ingest.tagging;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBScalarFunctionBuilder;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * Reads the titles and summaries of checked rows. An engine of its own calls the dictionary for
 * each text, on all its threads. Immutable. Thread-safe.
 */
public final class Tagging {
  /** The Parquet file of what the texts mention; grain: row, text, and what it mentions. */
  public static final String MENTIONS = "mentions";

  /** The Parquet file of what they claim; grain: claim. */
  public static final String CLAIMS = "found-claims";

  static final String BETWEEN_FIELDS = "\u001f";
  static final String BETWEEN_RECORDS = "\u001e";

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final Dictionary dictionary;
  private final ClaimFinder claimFinder;

  public Tagging(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.claimFinder = new ClaimFinder(dictionary);
  }

  /** Whether any of these tables has texts. */
  public static boolean hasTexts(List<StagedTable> tables) {
    return tables.contains(StagedTable.NEWS) || tables.contains(StagedTable.REPORTS);
  }

  /**
   * Reads the texts of the tables that have any, and puts what it finds beside them; without such
   * tables, nothing.
   *
   * @param folder where the checks put the good rows
   * @param tables those with good rows
   * @param watched wraps the connection, so that what runs on it can be watched and stopped
   */
  public void run(Path folder, List<StagedTable> tables, UnaryOperator<Connection> watched)
      throws SQLException {
    if (!hasTexts(tables)) {
      return;
    }
    try (Connection own = DriverManager.getConnection("jdbc:duckdb:");
        DuckDBScalarFunctionBuilder mentions = DuckDBFunctions.scalarFunction();
        DuckDBScalarFunctionBuilder claims = DuckDBFunctions.scalarFunction()) {
      mentions
          .withName("mentions_of")
          .withParameter(String.class)
          .withReturnType(String.class)
          .withNullInNullOut()
          .withFunction(this::mentions)
          .register(own.unwrap(DuckDBConnection.class));
      claims
          .withName("claims_of")
          .withParameter(String.class)
          .withParameter(String.class)
          .withReturnType(String.class)
          .withNullInNullOut()
          .withFunction(this::claims)
          .register(own.unwrap(DuckDBConnection.class));
      Connection connection = watched.apply(own);
      run(
          connection,
          "set temp_directory = " + Quoted.literal(folder.resolve("spill-tagging").toString()));
      for (StagedTable table : List.of(StagedTable.NEWS, StagedTable.REPORTS)) {
        String source = tables.contains(table) ? table.label() : "";
        if (source.isEmpty()) {
          run(connection, script("no-" + table.label()));
        } else {
          run(
              connection,
              "create view "
                  + table.label()
                  + " as select * from read_parquet("
                  + Quoted.literal(parquet(folder, table.label()))
                  + ")");
        }
      }
      run(connection, script("found"));
      copy(connection, "mention", parquet(folder, MENTIONS));
      copy(connection, "found_claim", parquet(folder, CLAIMS));
    }
  }

  /**
   * What a text mentions, a record for each: kind, target, number of mentions, the first one's
   * words.
   */
  private String mentions(String text) {
    FoldedText folded = FoldedText.of(text);
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Mention mention : dictionary.find(folded)) {
      for (Alias alias : mention.aliases()) {
        tallies
            .computeIfAbsent(
                alias.kind() + BETWEEN_FIELDS + alias.target(),
                key -> new Tally(folded.original(mention.begin(), mention.end())))
            .count(mention);
      }
    }
    return tallies.entrySet().stream()
        .map(
            entry ->
                String.join(
                    BETWEEN_FIELDS,
                    entry.getKey(),
                    Integer.toString(entry.getValue().times),
                    entry.getValue().words))
        .collect(Collectors.joining(BETWEEN_RECORDS));
  }

  /**
   * What a text claims, a record for each: metric, scope, period, value, unit, quote.
   *
   * @param published the day of publication; empty where it isn't known to a day
   */
  private String claims(String text, String published) {
    Optional<LocalDate> day =
        published.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(published));
    return claimFinder.find(FoldedText.of(text), day).stream()
        .map(
            claim ->
                String.join(
                    BETWEEN_FIELDS,
                    claim.metric(),
                    claim.scope(),
                    claim.period(),
                    claim.value().toPlainString(),
                    claim.unit(),
                    withoutControls(claim.quote())))
        .collect(Collectors.joining(BETWEEN_RECORDS));
  }

  private static String withoutControls(String words) {
    return CONTROL.matcher(words).replaceAll(" ");
  }

  /** How often something is mentioned; two aliases of one word count once. */
  private static final class Tally {
    private final String words;
    private int times;
    private int lastBegin = -1;

    Tally(String words) {
      this.words = withoutControls(words);
    }

    void count(Mention mention) {
      if (mention.begin() != lastBegin) {
        lastBegin = mention.begin();
        times++;
      }
    }
  }

  private static void copy(Connection connection, String view, String file) throws SQLException {
    run(connection, "copy " + view + " to " + Quoted.literal(file) + " (format parquet)");
  }

  private static String parquet(Path folder, String name) {
    return folder.resolve(name + ".parquet").toString();
  }

  private static String script(String name) {
    return SqlScript.read(Tagging.class, name + ".sql").text();
  }

  private static void run(Connection connection, String script) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(script)) {
      statement.execute();
    }
  }
}
