package tidemark.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import tidemark.warehouse.Warehouse;

/** What a home holds, in one line: alike in two homes only where all that can be asked is. */
final class HomeState {
  private static final Map<String, String> QUESTIONS = new TreeMap<>();

  static {
    for (String view :
        List.of("usage_observations", "usage_weekly", "models", "vendors", "news", "claims")) {
      QUESTIONS.put(
          view,
          "select columns(lambda c: not (ends_with(c, '_key') or c = 'first_model_key')) from market."
              + view);
    }
    QUESTIONS.put(
        "tags",
        "select article, alpha2, b.weight, b.matched_text from star.bridge_news_country b"
            + " join star.fact_news using (news_key) join star.dim_country using (country_key)");
    QUESTIONS.put(
        "batches",
        "select batch_key, file, content_hash, rows_read, rows_loaded, rows_unchanged,"
            + " rows_rejected, data_version, unloaded_at is null from ops.batch");
    QUESTIONS.put(
        "rejects", "select batch_key, file_row, column_name, value, reason from ops.reject");
    QUESTIONS.put("facts", "select batch_key, file_row from star.fact_usage");
    QUESTIONS.put("versions", "select version from ops.data_version");
    QUESTIONS.put("breaches", "select rule from ops.integrity where breaches > 0");
  }

  private HomeState() {}

  static String of(Warehouse warehouse) {
    StringJoiner state = new StringJoiner("; ");
    try (Connection reader = warehouse.openReader()) {
      for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
        state.add(question.getKey() + " " + sum(reader, question.getValue()));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    state.add("readings " + names(warehouse.home().readings()));
    state.add("staging " + names(warehouse.home().staging()));
    return state.toString();
  }

  private static String sum(Connection reader, String question) throws SQLException {
    try (PreparedStatement select =
            reader.prepareStatement(
                "select count(*) || ':' || coalesce(sum(hash(q)::hugeint), 0) from ("
                    + question
                    + ") q");
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
