package tidemark.deploy.command;

import java.io.PrintStream;
import java.nio.file.Path;
import tidemark.deploy.distribution.Distribution;
import tidemark.warehouse.Home;

/** What to try on a running demo, each line ready to be pasted into another terminal. */
record DemoExamples(Distribution distribution, Home home, String url) {
  private static final String SQL =
      "select week, country, sum(tokens) as tokens from usage"
          + " where country in ('CN', 'US') group by all order by week desc, country limit 6";

  void print(PrintStream out) {
    out.printf(
        """

        The page       %1$s/
        REST           %1$s/api/v1/queries   (described at %1$s/openapi)
        JDBC           %2$s

        Try, in another terminal:

          curl '%1$s/api/v1/queries/top-models-week/results?week=2026-W08&format=csv'

          java -cp %3$s %4$s %2$s

          %5$s sql --home %6$s -e "%7$s"

        Ctrl-C stops it.
        """,
        url,
        "jdbc:tidemark://" + url.substring("http://".length()) + "/",
        quoted(distribution.jdbcJar()),
        quoted(distribution.jdbcExample()),
        quoted(command()),
        quoted(home.folder()),
        SQL);
  }

  /** The script the user typed, as the start script tells; else that of the distribution. */
  private Path command() {
    String script = System.getProperty("tidemark.command");
    return script == null ? distribution.folder().resolve("bin/tidemark") : Path.of(script);
  }

  /** As short as it can be typed from here, and safe to paste into a shell. */
  private static String quoted(Path path) {
    Path here = Path.of("").toAbsolutePath();
    String text =
        path.isAbsolute() && path.startsWith(here)
            ? here.relativize(path).toString()
            : path.toString();
    return text.matches("[\\w./+-]*") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
