package tidemark.ingest.tagging;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBScalarFunctionBuilder;
import org.jspecify.annotations.Nullable;
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

  private static final char BETWEEN_FIELDS = '\u001f';
  private static final char AFTER_RECORD = '\u001e';
  private static final char BEFORE_CLAIMS = '\u001d';

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final Dictionary dictionary;

  public Tagging(Dictionary dictionary) {
    this.dictionary = dictionary;
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
        DuckDBScalarFunctionBuilder found = DuckDBFunctions.scalarFunction()) {
      found
          .withName("found_in")
          .withParameter(String.class)
          .withParameter(LocalDate.class)
          .withReturnType(String.class)
          .withFunction(this::found)
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
      run(connection, script("texts"));
      run(connection, script("read"));
      run(connection, script("found"));
      copy(connection, "mention", parquet(folder, MENTIONS));
      copy(connection, "found_claim", parquet(folder, CLAIMS));
    }
  }

  /**
   * What a text mentions and claims, a record for each: a mention's kind, target, weighted number
   * and first words; behind {@link #BEFORE_CLAIMS}, where there are any, a claim's metric, scope,
   * period, value, unit and quote.
   *
   * @param published the day of publication, where it is known to a day
   */
  private String found(String text, @Nullable LocalDate published) {
    FoldedText folded = FoldedText.of(text);
    List<Mention> mentions = dictionary.find(folded);
    StringBuilder records = new StringBuilder();
    addMentions(records, folded, mentions);
    if (ClaimFinder.mayClaim(folded)) {
      addClaims(records, ClaimFinder.find(folded, mentions, Optional.ofNullable(published)));
    }
    return records.toString();
  }

  private static void addMentions(StringBuilder records, FoldedText text, List<Mention> mentions) {
    List<Tally> tallies = new ArrayList<>();
    for (Mention mention : mentions) {
      for (Alias alias : mention.aliases()) {
        Tally.in(tallies, alias, text, mention).count(mention, alias);
      }
    }
    for (Tally tally : tallies) {
      add(
          records,
          tally.alias.kind(),
          String.valueOf(tally.alias.target()),
          Double.toString(tally.count),
          tally.words);
    }
  }

  private static void addClaims(StringBuilder records, List<Claim> claims) {
    if (claims.isEmpty()) {
      return;
    }
    records.append(BEFORE_CLAIMS);
    for (Claim claim : claims) {
      add(
          records,
          claim.metric(),
          claim.scope(),
          claim.period(),
          claim.value().toPlainString(),
          claim.unit(),
          withoutControls(claim.quote()));
    }
  }

  /** Each record ends with a mark of its own, so that the last one of two is empty. */
  private static void add(StringBuilder records, String... fields) {
    for (String field : fields) {
      records.append(field).append(BETWEEN_FIELDS);
    }
    records.setCharAt(records.length() - 1, AFTER_RECORD);
  }

  private static String withoutControls(String words) {
    return CONTROL.matcher(words).replaceAll(" ");
  }

  /** How often something is mentioned; two aliases of one word count once. */
  private static final class Tally {
    private final Alias alias;
    private final String words;
    private double count;
    private int lastBegin = -1;

    private Tally(Alias alias, String words) {
      this.alias = alias;
      this.words = withoutControls(words);
    }

    /** That of what the alias stands for; a new one where it is mentioned for the first time. */
    static Tally in(List<Tally> tallies, Alias alias, FoldedText text, Mention mention) {
      for (Tally tally : tallies) {
        if (tally.alias.meansSame(alias)) {
          return tally;
        }
      }
      Tally first = new Tally(alias, text.original(mention.begin(), mention.end()));
      tallies.add(first);
      return first;
    }

    void count(Mention mention, Alias by) {
      if (mention.begin() != lastBegin) {
        lastBegin = mention.begin();
        count += by.weight();
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
