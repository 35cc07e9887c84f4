package tidemark.deploy.bench;

import java.util.List;
import java.util.Optional;
import tidemark.sql.Question;
import tidemark.sql.Way;
import tidemark.warehouse.script.SqlScript;

/**
 * A statement whose cost is measured, in {@code Scenario/NAME.sql}; its names resolve in a
 * catalogue, or in the warehouse where none is given. Immutable.
 */
enum Scenario {
  NOTHING("nothing at all", "nothing", "", Way.TYPED),
  DIMENSION("250 countries", "countries", "", Way.TYPED),
  POINT("a model's day", "point", "bench", Way.TYPED),
  DASHBOARD("weeks by country", "dashboard", "", Way.TYPED),
  SCAN("months of generated usage", "scan", "bench", Way.TYPED),
  ROWS("10,000 rows", "rows", "bench", Way.TYPED),
  PLANNED_POINT("a model's day, planned", "point", "bench", Way.PLANNED),
  PLANNED_DASHBOARD("weeks by country, planned", "dashboard", "", Way.PLANNED),
  WIDE("a model's day beside 1,000 tables", "point", "bench", Way.TYPED);

  private final String title;
  private final String file;
  private final String catalog;
  private final Way way;

  Scenario(String title, String file, String catalog, Way way) {
    this.title = title;
    this.file = file;
    this.catalog = catalog;
    this.way = way;
  }

  String title() {
    return title;
  }

  /** Values for its parameters, by position. */
  List<Object> parameters() {
    return file.equals("point") ? List.of(40L, "2025-03-01") : List.of();
  }

  /** Whether 1,000 further tables are attached. */
  boolean isWide() {
    return this == WIDE;
  }

  Question question() {
    Optional<String> catalogue = catalog.isEmpty() ? Optional.empty() : Optional.of(catalog);
    return Question.of(SqlScript.read(Scenario.class, "Scenario/" + file + ".sql").text())
        .in(catalogue, Optional.empty())
        .withPositional(List.copyOf(parameters()))
        .withWay(way);
  }
}
