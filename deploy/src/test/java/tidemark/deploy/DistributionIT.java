package tidemark.deploy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.deploy.server.Port;

/**
 * The distribution as a user has it: a file is loaded by command, asked without a server, then
 * through one, over REST and JDBC. One server for all tests.
 */
class DistributionIT {
  private static final Path DISTRIBUTION = Path.of(System.getProperty("tidemark.distribution"));
  private static final String SQL =
      "select week, country, model, tokens from usage where listed order by tokens desc, model limit 5";

  @TempDir private static Path folder;
  private static Path home;
  private static int port;
  private static Process server;

  /** Answers of the command before the server was there; the same are expected from it. */
  private static final Map<String, CommandRun> WITHOUT_SERVER = new TreeMap<>();

  @BeforeAll
  static void load_ask_and_serve() throws IOException, InterruptedException {
    home = folder.resolve("a home");
    Path history = DISTRIBUTION.resolve("home/history");
    CommandRun load =
        run(
            "load",
            history.resolve("10-openrouter-models.csv").toString(),
            history.resolve("21-openrouter-weekly-tokens.csv").toString());
    assertThat(load.status()).as(load.err()).isZero();
    assertThat(load.out()).contains("usage       580 rows");
    for (String[] asked : asked()) {
      WITHOUT_SERVER.put(String.join(" ", asked), run(asked));
    }
    port = Port.free();
    Path output = folder.resolve("serve.txt");
    server =
        CommandRun.start(
            DISTRIBUTION, output.toFile(), "serve", "--home", home.toString(), "--port", "" + port);
    await()
        .atMost(120, SECONDS)
        .until(() -> !server.isAlive() || Files.readString(output).contains("ready"));
    assertThat(output).content().contains("Tidemark is ready at http://127.0.0.1:" + port + "/");
  }

  /** Each answers the same bytes and status with a server and without. */
  private static String[][] asked() {
    return new String[][] {
      {"sql", "-e", SQL, "--format", "csv"},
      {"sql", "-e", SQL, "--format", "table"},
      {"sql", "-e", SQL, "--format", "json"},
      {"query", "top-models-week", "week=2026-W08", "--format", "csv"},
      {"query", "top-models-week", "week=2026-W08"},
      {"query"},
      {"sql", "-e", "select contry from usage"},
      {"sql", "-e", "drop table usage"},
      {"sql", "-e", "select 1; select 2"},
      {"sql", "-e", "select * from read_csv('/etc/passwd')"},
      {"query", "top-modles-week"},
      {"query", "top-models-week", "week=yesterday"},
      {"rejects"},
      {"rejects", "4711"},
      {"load", "nowhere.csv"},
      {"load", "--dry-run", "-q", DISTRIBUTION.resolve("home/history/60-news.csv").toString()},
    };
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (server != null && server.isAlive()) {
      server.destroy();
      server.waitFor(30, SECONDS);
    }
  }

  @Test
  void server_and_open_file_answer_the_same() throws Exception {
    for (String[] asked : asked()) {
      String name = String.join(" ", asked);
      CommandRun without = WITHOUT_SERVER.get(name);
      CommandRun with = run(asked);
      assertThat(timeless(with.out())).as(name).isEqualTo(timeless(without.out()));
      assertThat(timeless(with.err())).as(name).isEqualTo(timeless(without.err()));
      assertThat(with.status()).as(name).isEqualTo(without.status());
    }
  }

  @Test
  void answers_and_exit_statuses_are_what_a_script_expects() {
    assertThat(WITHOUT_SERVER.get("sql -e " + SQL + " --format csv").out())
        .startsWith("week,country,model,tokens\r\n")
        .hasLineCount(6);
    CommandRun typo = WITHOUT_SERVER.get("sql -e select contry from usage");
    assertThat(typo.status()).isEqualTo(1);
    assertThat(typo.out()).isEmpty();
    assertThat(typo.err().lines()).hasSize(1);
    assertThat(typo.err()).contains("contry").contains("country").contains("UNKNOWN_COLUMN");
    assertThat(WITHOUT_SERVER.get("query top-modles-week").err())
        .contains("UNKNOWN_QUERY")
        .contains("top-models-week");
    assertThat(WITHOUT_SERVER.get("sql -e select 1; select 2").err())
        .contains("MULTIPLE_STATEMENTS");
  }

  @Test
  void the_prompt_completes_and_stops_statements_through_the_server() throws Exception {
    try (PseudoTerminal terminal = PseudoTerminal.start(DISTRIBUTION, folder, home)) {
      assertThat(terminal.seen()).contains("through the server at http://127.0.0.1:" + port);
      // First what waits for the catalogue: a completion does so only for a while.
      terminal.type("\\d fact_usage\r", "dim_model(model_key)");
      terminal.type("from usage select usage.model_n\t limit 3;\r", "3 rows in");
      assertThat(terminal.seen()).contains("usage.model_name");
      terminal.type(PromptIT.HEAVY, "Ctrl-C stops it");
      terminal.type("\u0003", "Stopped after");
      terminal.type("\\q\r", "");
      assertThat(terminal.awaitEnd()).isZero();
    }
  }

  @Test
  void a_row_travels_over_rest() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            "http://127.0.0.1:"
                                + port
                                + "/api/v1/queries/top-models-week/results?week=2026-W08&format=csv"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(WITHOUT_SERVER.get("query top-models-week week=2026-W08 --format csv").out());
  }

  @Test
  void a_row_travels_through_our_driver_alone_on_its_class_path() throws Exception {
    URL jar = DISTRIBUTION.resolve("jdbc/tidemark-jdbc.jar").toUri().toURL();
    try (URLClassLoader loader =
            new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
        Connection connection =
            driver(loader, "tidemark.jdbc.Driver")
                .connect("jdbc:tidemark://127.0.0.1:" + port + "/", new Properties())) {
      checkRow(connection);
      try (Statement statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.executeQuery("select contry from usage"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("contry")
            .extracting(e -> ((SQLException) e).getSQLState())
            .isEqualTo("42703");
      }
    }
  }

  @Test
  void a_row_travels_through_stock_avatica() throws Exception {
    // Found on the tests' own class path, as Calcite brings it.
    Driver avatica =
        driver(getClass().getClassLoader(), "org.apache.calcite.avatica.remote.Driver");
    try (Connection connection =
        avatica.connect(
            "jdbc:avatica:remote:url=http://127.0.0.1:" + port + "/avatica;serialization=protobuf",
            new Properties())) {
      checkRow(connection);
    }
  }

  @Test
  void a_file_loads_through_the_running_server_and_a_second_time_changes_nothing()
      throws Exception {
    String file = DISTRIBUTION.resolve("home/history/60-news.csv").toString();
    CommandRun first = run("load", "news", file);
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out()).containsPattern("news +467 rows");
    assertThat(run("load", file).out()).contains("already loaded");
  }

  @Test
  void a_backup_of_the_served_home_answers_the_same_once_restored() throws Exception {
    Path backup = folder.resolve("backup.zip");
    CommandRun made = run("backup", backup.toString());
    assertThat(made.status()).as(made.err()).isZero();
    assertThat(made.out()).contains("checked").contains("tidemark restore " + backup);
    assertThat(run("backup", backup.toString()).err()).contains("is there already");

    Path other = folder.resolve("restored");
    String[] restore = {"restore", backup.toString(), "--home", other.toString()};
    CommandRun restored = CommandRun.of(DISTRIBUTION, folder, restore);
    assertThat(restored.status()).as(restored.err()).isZero();
    String[] ask = {"sql", "-e", SQL, "--format", "csv", "--home", other.toString()};
    assertThat(CommandRun.of(DISTRIBUTION, folder, ask).out())
        .isEqualTo(WITHOUT_SERVER.get("sql -e " + SQL + " --format csv").out());
    assertThat(CommandRun.of(DISTRIBUTION, folder, restore).err()).contains("--replace");
    assertThat(run("restore", backup.toString(), "--replace").err()).contains("HOME_IN_USE");
  }

  @Test
  void statements_come_from_standard_input_until_one_fails() throws Exception {
    CommandRun run =
        CommandRun.withInput(
            "select 1 as a; select ';' as b;\nselect nothing from usage; select 3 as c;",
            DISTRIBUTION,
            folder,
            "sql",
            "--format",
            "csv",
            "--home",
            home.toString());
    assertThat(run.out()).isEqualTo("a\r\n1\r\nb\r\n;\r\n");
    assertThat(run.err()).contains("nothing").contains("line 2");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void wrong_command_lines_are_told_in_one_line() throws Exception {
    CommandRun unknown = CommandRun.of(DISTRIBUTION, folder, "qurey");
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.err()).contains("no command 'qurey'").contains("Did you mean 'query'?");
    assertThat(run("sql", "-e", "select 1", "--engine", "presto").err())
        .contains("--engine is 'presto', expected duckdb or trino");
    assertThat(run("sql", "-e", "select 1", "--engine", "trino").err())
        .contains("wants Trino's address: --trino-url http://HOST:PORT");
    CommandRun option = run("sql", "--fromat", "csv");
    assertThat(option.status()).isEqualTo(1);
    assertThat(option.err()).contains("'--fromat' isn't understood").contains("'--format'?");
    assertThat(CommandRun.of(DISTRIBUTION, folder, "help").out())
        .contains("demo", "serve", "load", "rejects", "sql", "query");
  }

  @Test
  void a_second_server_is_refused_by_home_and_by_port() throws Exception {
    CommandRun sameHome = run("serve", "--port", "" + Port.free());
    assertThat(sameHome.status()).isEqualTo(1);
    assertThat(sameHome.err()).contains("served already").contains("HOME_IN_USE");
    CommandRun samePort =
        CommandRun.of(
            DISTRIBUTION,
            folder,
            "serve",
            "--home",
            folder.resolve("other").toString(),
            "--port",
            "" + port);
    assertThat(samePort.status()).isEqualTo(1);
    assertThat(samePort.err()).contains("Port " + port).contains("PORT_IN_USE");
  }

  @Test
  void a_server_that_cannot_start_says_why_and_leaves_no_process() throws Exception {
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(broken.resolve("tidemark.properties"), "tidemark.uplaod.bytes=1\n");
    CommandRun run =
        CommandRun.of(
            DISTRIBUTION, folder, "serve", "--home", broken.toString(), "--port", "" + Port.free());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("tidemark.uplaod.bytes").contains("INVALID_USAGE");
    assertThat(processesOf(broken)).isZero();
  }

  @Test
  void a_server_that_dies_is_started_again_and_killing_the_launcher_ends_it() throws Exception {
    Path doomed = folder.resolve("doomed");
    Path output = folder.resolve("doomed.txt");
    Process launcher =
        CommandRun.start(
            DISTRIBUTION,
            output.toFile(),
            "serve",
            "--home",
            doomed.toString(),
            "--port",
            "" + Port.free());
    await()
        .atMost(120, SECONDS)
        .until(() -> !launcher.isAlive() || Files.readString(output).contains("ready"));
    assertThat(processesOf(doomed)).as(Files.readString(output)).isEqualTo(2);
    assertThat(doomed.resolve("server"))
        .as("a killed server's share of the temporary files goes with its folder")
        .isDirectoryContaining("glob:**/libduckdb_java*");
    long before = serverOf(doomed);
    assertThat(ProcessHandle.of(before).orElseThrow().destroyForcibly()).isTrue();
    await()
        .atMost(120, SECONDS)
        .until(() -> !launcher.isAlive() || Files.readString(output).contains("ready again"));
    assertThat(output)
        .content()
        .contains("ended by itself (status 137); it is started again")
        .contains("server.1.log");
    assertThat(serverOf(doomed)).isNotEqualTo(before);
    assertThat(
            CommandRun.of(
                    DISTRIBUTION, folder, "sql", "-e", "select 1", "--home", doomed.toString())
                .status())
        .isZero();
    launcher.destroyForcibly().waitFor();
    await().atMost(30, SECONDS).until(() -> processesOf(doomed) == 0);
    // Closed in order: the next process opens the file, and nobody claims to serve it.
    assertThat(doomed.resolve("server.json")).doesNotExist();
    assertThat(
            CommandRun.of(
                    DISTRIBUTION, folder, "sql", "-e", "select 1", "--home", doomed.toString())
                .status())
        .isZero();
  }

  private static void checkRow(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SQL)) {
      assertThat(rows.next()).isTrue();
      String[] first =
          WITHOUT_SERVER
              .get("sql -e " + SQL + " --format csv")
              .out()
              .split("\r\n", -1)[1]
              .split(",", -1);
      for (int i = 0; i < first.length; i++) {
        assertThat(rows.getString(i + 1)).isEqualTo(first[i]);
      }
    }
  }

  private static Driver driver(ClassLoader loader, String name) throws Exception {
    return Class.forName(name, true, loader)
        .asSubclass(Driver.class)
        .getDeclaredConstructor()
        .newInstance();
  }

  /** The process that says it serves a home. */
  private static long serverOf(Path home) throws IOException {
    Matcher pid =
        Pattern.compile("\"pid\":\\s*(\\d+)")
            .matcher(Files.readString(home.resolve("server.json")));
    assertThat(pid.find()).isTrue();
    return Long.parseLong(pid.group(1));
  }

  private static long processesOf(Path home) {
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                process
                    .info()
                    .commandLine()
                    .map(line -> line.contains(home.toString()))
                    .orElse(false))
        .count();
  }

  /** Without what differs from run to run: milliseconds, and the data version of a later load. */
  private static String timeless(String text) {
    return text.replaceAll("\"(translateMillis|engineMillis)\":[0-9.E-]+", "\"$1\":0")
        .replaceAll("\"dataVersion\":\\d+", "\"dataVersion\":0")
        .replaceAll("in \\d+ ms", "in 0 ms");
  }

  private static CommandRun run(String... arguments) throws IOException, InterruptedException {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--home";
    all[arguments.length + 1] = home.toString();
    return CommandRun.of(DISTRIBUTION, folder, all);
  }
}
