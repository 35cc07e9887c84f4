package tidemark.deploy.bench;

import tidemark.sql.Question;
import tidemark.warehouse.script.SqlScript;

/**
 * What a dashboard asks, in {@code ClusterScenario/NAME.sql}, and the same in Trino's own words as
 * one would write them by hand, in {@code NAME.trino.sql}. Immutable.
 */
enum ClusterScenario {
  WEEKS("vendors by week", "weeks"),
  SHARES("share of the top five by month", "shares"),
  GROWTH("growth by quarter", "growth"),
  MODEL("one model's year", "model"),
  DAYS("weekdays of all days", "days"),
  STAR("all readings, from the star", "star");

  private final String title;
  private final String file;

  ClusterScenario(String title, String file) {
    this.title = title;
    this.file = file;
  }

  String title() {
    return title;
  }

  Question question() {
    return Question.of(
        SqlScript.read(ClusterScenario.class, "ClusterScenario/" + file + ".sql").text());
  }

  /**
   * @param tag of the publication that is asked
   */
  String byHand(String tag) {
    return SqlScript.read(ClusterScenario.class, "ClusterScenario/" + file + ".trino.sql")
        .text()
        .replace("$tag", tag);
  }
}
