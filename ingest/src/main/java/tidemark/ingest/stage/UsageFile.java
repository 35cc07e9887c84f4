package tidemark.ingest.stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tidemark.warehouse.script.Quoted;

/**
 * Usage in Parquet, after its checks. Such files are long, and a column that says the same in each
 * row costs as much as any other, so they lack what can be told without: columns that the user's
 * file hasn't; the number of a row, which is its place; the period's kind, which follows from its
 * first day and length; the source where it is one, which is beside the rows. What is wrong with a
 * row stands in the place of its model, behind a mark that no good one begins with. Stateless.
 * Thread-safe.
 */
public final class UsageFile {
  /** Columns that may be missing, all of them null then, but for the source. */
  private static final List<String> OPTIONAL =
      List.of(
          "prompt_tokens",
          "completion_tokens",
          "reasoning_tokens",
          "requests",
          "rank",
          "source",
          "source_kind");

  private static final String SOURCE = "tidemark.source";

  private static final long GROUP_ROWS_MIN = 30_000;
  private static final long GROUP_ROWS_MAX = 250_000;

  private UsageFile() {}

  /** A query of those columns of checked rows that are to be written. */
  static String written(String checkedRows, Set<String> given) {
    List<String> left = new ArrayList<>(List.of("model", "problem"));
    OPTIONAL.stream().filter(name -> !given.contains(name)).forEach(left::add);
    return """
        select if(problem is null, model, chr(1) || problem) as model, * exclude (%s)
        from (%s
        ) checked"""
        .formatted(String.join(", ", left), checkedRows);
  }

  /**
   * How such a file is written.
   *
   * @param source of rows that don't name one
   * @param rowsAtOnce how many rows the engine reads at once, 0 where that isn't known: groups that
   *     are a little longer take them as they come, and others are copied together
   */
  static String options(String source, long rowsAtOnce) {
    long grouped = rowsAtOnce + rowsAtOnce / 50;
    // Columns of many values are no dictionary's, which is soon known with a small one.
    return "format parquet, parquet_version v2, dictionary_size_limit 8192"
        + (grouped < GROUP_ROWS_MIN || grouped > GROUP_ROWS_MAX
            ? ""
            : ", row_group_size " + grouped)
        + ", kv_metadata {"
        + Quoted.literal(SOURCE)
        + ": "
        + Quoted.literal(source)
        + "}";
  }

  /**
   * A query of all rows, with {@code place} from 0, {@code problem}, which is what is wrong with
   * them, and {@code told_source}, null in all of them where that is one for all; the model of a
   * row that has a problem isn't to be read.
   */
  public static String checked(Path file) {
    return """
        select
          file_row - 1 as place,
          if(model < ' ', model[2:], null) as problem,
          * exclude (file_row)
        from (%s)"""
        .formatted(rows(file, "source as told_source,"));
  }

  /** A query of all rows with all columns, {@code file_row} from 1 among them. */
  public static String rows(Path file) {
    return rows(file, "");
  }

  private static String rows(Path file, String more) {
    return """
        select
          %3$s
          coalesce(file_row, file_row_number + 1) as file_row,
          model,
          case
            when period_days = 1 then 'day'
            when period_days = 7 and isodow(period_start) = 1 then 'week'
            when period_days between 28 and 31
              and day(period_start) = 1
              and period_start + (period_days - 1) = last_day(period_start)
            then 'month'
            else 'rolling'
          end as period_kind,
          period_start,
          period_days,
          read_on,
          tokens,
          prompt_tokens,
          completion_tokens,
          reasoning_tokens,
          requests,
          rank,
          coalesce(source, (
            select max(decode(value)) from parquet_kv_metadata(%1$s) where decode(key) = '%2$s'
          )) as source,
          source_kind
        from (
          select
            null::bigint as file_row,
            null::bigint as prompt_tokens,
            null::bigint as completion_tokens,
            null::bigint as reasoning_tokens,
            null::bigint as requests,
            null::integer as rank,
            null::varchar as source,
            null::varchar as source_kind
          where false
          union all by name
          select * from read_parquet(%1$s, file_row_number = true)
        ) stored"""
        .formatted(Quoted.literal(file.toString()), SOURCE, more);
  }
}
