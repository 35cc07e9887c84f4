package tidemark.warehouse.reference;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;

/**
 * Words of a home's own by which texts are tagged: CSV files in its folder of dictionaries, with
 * {@code kind,key,alias} and, if need be, {@code language,matching,weight}. Immutable. Thread-safe.
 */
final class HomeWords {
  static final HomeWords NONE = new HomeWords(List.of());

  private static final List<String> NEEDED = List.of("kind", "key", "alias");
  private static final List<String> OTHER = List.of("language", "matching", "weight");

  private final List<Lines> files;

  private HomeWords(List<Lines> files) {
    this.files = files;
  }

  /**
   * A file's lines that aren't blank.
   *
   * @param numbers of each in the file, from 1
   */
  private record Lines(Path file, List<String> texts, List<Integer> numbers) {
    static Lines read(Path file) {
      try {
        List<String> all = Files.readAllLines(file);
        List<Integer> numbers =
            IntStream.range(0, all.size()).filter(i -> !all.get(i).isBlank()).boxed().toList();
        List<String> texts =
            numbers.stream().map(i -> all.get(i).replaceFirst("^\uFEFF", "")).toList();
        return new Lines(file, texts, numbers.stream().map(i -> i + 1).toList());
      } catch (CharacterCodingException e) {
        throw invalid(file, 0, "it isn't UTF-8");
      } catch (IOException e) {
        throw invalid(file, 0, "it can't be read: " + e);
      }
    }

    String text() {
      return String.join("\n", texts) + "\n";
    }

    TidemarkException fault(int place, String why) {
      return invalid(file, numbers.get(place), why);
    }
  }

  /** Those of a folder, by the files' names; none where it isn't there. */
  static HomeWords read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return NONE;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return new HomeWords(
          files
              .filter(file -> String.valueOf(file.getFileName()).endsWith(".csv"))
              .sorted()
              .map(Lines::read)
              .filter(lines -> !lines.texts().isEmpty())
              .toList());
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE, "The folder " + folder + " can't be read: " + e, e);
    }
  }

  /** Changes whenever a word does. */
  String text() {
    return String.join("", files.stream().map(Lines::text).toList());
  }

  /**
   * Adds them to {@code temp.reference_row}.
   *
   * @param connection borrowed; in a transaction
   * @throws TidemarkException INVALID_DICTIONARY with file and line
   */
  void addTo(Connection connection, Path staging) throws SQLException {
    new SqlScript(
            "own",
            "alter table temp.reference_row add column is_own boolean default false;"
                + " alter table temp.reference_row add column weight varchar")
        .run(connection);
    for (Lines file : files) {
      Set<String> columns = lay(connection, staging, file);
      String absent =
          OTHER.stream()
              .filter(column -> !columns.contains(column))
              .map(column -> ", null::varchar as " + column)
              .collect(Collectors.joining());
      new SqlScript(
              "places",
              "create or replace temp table home_word as select *, row_number() over () as place"
                  + absent
                  + " from temp.home_word")
          .run(connection);
      check(connection, file);
      SqlScript.read(HomeWords.class, "HomeWords/add.sql").run(connection);
    }
  }

  private static Set<String> lay(Connection connection, Path staging, Lines file)
      throws SQLException {
    try {
      ReferenceData.lay(connection, staging, "home_word", file.text());
    } catch (SQLException e) {
      throw file.fault(0, "its lines can't be read as CSV with a comma between fields: " + said(e));
    }
    Set<String> columns = new TreeSet<>();
    try (PreparedStatement select =
            connection.prepareStatement("select * from temp.home_word limit 0");
        ResultSet none = select.executeQuery()) {
      for (int at = 1; at <= none.getMetaData().getColumnCount(); at++) {
        columns.add(none.getMetaData().getColumnName(at));
      }
    }
    List<String> known = new ArrayList<>(NEEDED);
    known.addAll(OTHER);
    for (String column : columns) {
      if (!known.contains(column)) {
        throw file.fault(
            0, "it has a column '" + column + "', which is none of " + String.join(", ", known));
      }
    }
    for (String column : NEEDED) {
      if (!columns.contains(column)) {
        throw file.fault(0, "it has no column '" + column + "'");
      }
    }
    return columns;
  }

  private static String said(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static void check(Connection connection, Lines file) throws SQLException {
    SqlScript.read(HomeWords.class, "HomeWords/faults.sql").run(connection);
    try (PreparedStatement select =
            connection.prepareStatement(
                "select place, column_name, value, reason from temp.home_fault");
        ResultSet rows = select.executeQuery()) {
      if (rows.next()) {
        String value = rows.getString("value");
        throw file.fault(
            rows.getInt("place"),
            rows.getString("column_name")
                + (value == null ? "" : " '" + value + "'")
                + " "
                + rows.getString("reason"));
      }
    }
  }

  private static TidemarkException invalid(Path file, int line, String why) {
    TidemarkException failure =
        TidemarkException.of(
            ErrorCode.INVALID_DICTIONARY,
            "The dictionary "
                + file
                + " is wrong"
                + (line == 0 ? "" : " in line " + line)
                + ": "
                + why
                + ". Correct it there, or take the file away.");
    return line == 0 ? failure : failure.at(line, 0);
  }
}
