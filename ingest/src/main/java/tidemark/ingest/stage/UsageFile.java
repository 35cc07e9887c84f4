package tidemark.ingest.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tidemark.warehouse.script.Quoted;

/**
 * Usage in Parquet, after its checks. Such files are long, so they lack what can be told without: a
 * column that the user's file hasn't, and the number of a row that is its place. Stateless.
 * Thread-safe.
 */
public final class UsageFile {
  /** Columns that may be missing, all of them null then. */
  private static final List<String> OPTIONAL =
      List.of(
          "prompt_tokens",
          "completion_tokens",
          "reasoning_tokens",
          "requests",
          "rank",
          "source_kind");

  private UsageFile() {}

  /** A query of those columns of checked rows that are to be written. */
  static String written(String checkedRows, Set<String> given) {
    String absent =
        OPTIONAL.stream().filter(name -> !given.contains(name)).collect(Collectors.joining(", "));
    return absent.isEmpty()
        ? checkedRows
        : "select * exclude (" + absent + ") from (" + checkedRows + "\n) checked";
  }

  /** A query of all rows with all columns, {@code file_row} from 1 among them. */
  public static String rows(Path file) {
    return """
        select coalesce(file_row, file_row_number + 1) as file_row, * exclude (file_row, file_row_number)
        from (
          select
            null::bigint as file_row,
            null::bigint as prompt_tokens,
            null::bigint as completion_tokens,
            null::bigint as reasoning_tokens,
            null::bigint as requests,
            null::integer as rank,
            null::varchar as source_kind
          where false
          union all by name
          select * from read_parquet(%s, file_row_number = true)
        ) stored"""
        .formatted(Quoted.literal(file.toString()));
  }
}
