package tidemark.deploy.prompt.text;

import java.util.Locale;
import java.util.Set;

/**
 * The words of statements that analysts write. The engine knows five hundred, most of which are
 * column names as well ({@code week}, {@code rank}): those would drown the others. Stateless.
 * Thread-safe.
 */
public final class Keywords {
  private static final Set<String> ALL =
      Set.of(
          ("ALL ANALYZE AND ANTI ANY AS ASC ASOF AT BETWEEN BY CASE CAST COLLATE COLUMNS CROSS CUBE CURRENT"
                  + " DESC DESCRIBE DISTINCT ELSE END ESCAPE EXCEPT EXCLUDE EXISTS EXPLAIN EXTRACT FALSE FETCH"
                  + " FILTER FOLLOWING FOR FROM FULL GLOB GROUP GROUPING GROUPS HAVING IGNORE ILIKE IN INNER"
                  + " INTERSECT INTERVAL INTO IS ISNULL JOIN LATERAL LEFT LIKE LIMIT MATERIALIZED NATURAL NOT"
                  + " NOTNULL NULL NULLS OFFSET ON ONLY OR ORDER ORDINALITY OTHERS OUTER OVER PARTITION PERCENT"
                  + " PIVOT POSITIONAL PRECEDING QUALIFY RANGE RECURSIVE RENAME REPLACE RESPECT RIGHT ROLLUP"
                  + " ROW ROWS SAMPLE SELECT SEMI SETS SHOW SIMILAR SOME SUMMARIZE TABLE TABLES TABLESAMPLE"
                  + " THEN TIES TO TRUE TRY_CAST UNBOUNDED UNION UNPIVOT USING VALUES WHEN WHERE WINDOW WITH"
                  + " WITHIN WITHOUT")
              .split(" "));

  private Keywords() {}

  /** In upper case. */
  public static Set<String> all() {
    return ALL;
  }

  public static boolean contains(String word) {
    return ALL.contains(word.toUpperCase(Locale.ROOT));
  }
}
