package tidemark.api.settings;

/**
 * A key of the server's settings. A system property of that name goes before the line in the home's
 * {@code tidemark.properties}, which goes before the default. Immutable.
 */
public enum Setting {
  HOME("tidemark.home", "~/.tidemark", "The folder of the warehouse file."),
  HOST("tidemark.host", "127.0.0.1", "The address the server listens on."),
  HOSTS(
      "tidemark.hosts",
      "",
      "Further names by which clients may call the server, as in Host, comma separated."),
  PORT("tidemark.port", "8080", 1, 65_535, "The port the server listens on."),
  ATTACH("tidemark.attach", "", "Further DuckDB files, read-only: NAME=FILE, comma separated."),
  ENGINE("tidemark.engine", "duckdb", "The engine that runs statements: duckdb or trino."),
  TRINO_URL(
      "tidemark.trino.url",
      "",
      "Where Trino is, http://HOST:PORT or https://HOST:PORT; for the engine trino."),
  TRINO_CATALOG("tidemark.trino.catalog", "tidemark", "Trino's catalogue of what was published."),
  TRINO_USER("tidemark.trino.user", "tidemark", "Who Trino is asked as."),
  TRINO_PASSWORD(
      "tidemark.trino.password",
      "",
      "The password of that user, over https; empty: that in the environment as"
          + " TIDEMARK_TRINO_PASSWORD, or none.",
      true),
  ADMIN_TOKEN(
      "tidemark.admin.token",
      "",
      "The token that loads ask for; empty: a random one at each start.",
      true),
  OPENROUTER_KEY(
      "tidemark.openrouter.key",
      "",
      "A key of OpenRouter's, for its figures by date; empty: that in the environment as"
          + " OPENROUTER_API_KEY.",
      true),
  STATEMENT_TIMEOUT(
      "tidemark.statement.timeoutMillis",
      "300000",
      1,
      86_400_000,
      "How long a statement may take unless it asks for less or more, in milliseconds."),
  STATEMENT_ROWS(
      "tidemark.statement.rows",
      "1000000",
      1,
      Long.MAX_VALUE,
      "Where a JSON result is cut unless the request says otherwise, in rows."),
  STATEMENT_CHARACTERS(
      "tidemark.statement.characters",
      "1000000",
      1,
      16_000_000,
      "The longest statement, in characters."),
  STATEMENT_CONCURRENT(
      "tidemark.statement.concurrent",
      "16",
      1,
      1_000,
      "Statements in the engine at once; further ones wait."),
  REQUEST_BYTES(
      "tidemark.request.bytes",
      "8388608",
      1_024,
      1L << 30,
      "The largest body of a request that isn't a file, in bytes."),
  UPLOAD_BYTES(
      "tidemark.upload.bytes",
      "2147483648",
      1,
      1L << 40,
      "The largest file that can be loaded over HTTP, in bytes."),
  WATCH_PRIVATE(
      "tidemark.watch.private",
      "false",
      "Whether watches may fetch from this machine and inner networks: true or false."),
  WATCH_FOLDERS(
      "tidemark.watch.folders",
      "",
      "Folders that watches may read, with all that lie in them, commas between; empty: none."),
  JDBC_CONNECTIONS(
      "tidemark.jdbc.connections", "200", 1, 10_000, "Open JDBC connections, at most."),
  JDBC_STATEMENTS(
      "tidemark.jdbc.statements", "100", 1, 10_000, "Open statements of a JDBC connection."),
  JDBC_IDLE(
      "tidemark.jdbc.idleMillis",
      "1800000",
      1_000,
      86_400_000,
      "A JDBC connection that nobody used for so long is closed, in milliseconds."),
  JDBC_RESULT_IDLE(
      "tidemark.jdbc.resultIdleMillis",
      "300000",
      1_000,
      86_400_000,
      "A JDBC result that nobody read from for so long is closed, in milliseconds."),
  JDBC_TIMEOUT(
      "tidemark.jdbc.timeoutMillis",
      "3600000",
      1,
      86_400_000,
      "How long a JDBC statement may take, fetching included, in milliseconds.");

  private final String key;
  private final String fallback;
  private final long minimum;
  private final long maximum;
  private final boolean secret;
  private final String description;

  Setting(String key, String fallback, String description) {
    this(key, fallback, description, false);
  }

  Setting(String key, String fallback, String description, boolean secret) {
    this(key, fallback, 1, 0, description, secret);
  }

  Setting(String key, String fallback, long minimum, long maximum, String description) {
    this(key, fallback, minimum, maximum, description, false);
  }

  Setting(
      String key, String fallback, long minimum, long maximum, String description, boolean secret) {
    this.key = key;
    this.fallback = fallback;
    this.minimum = minimum;
    this.maximum = maximum;
    this.secret = secret;
    this.description = description;
  }

  /** The name of the system property and of the line in {@code tidemark.properties}. */
  public String key() {
    return key;
  }

  /** The value where none is given; empty: none. */
  public String fallback() {
    return fallback;
  }

  /** One sentence for the user, with the unit. */
  public String description() {
    return description;
  }

  /** Whether its value must not be shown. */
  public boolean isSecret() {
    return secret;
  }

  /** Whether it is a whole number between {@link #minimum()} and {@link #maximum()}. */
  public boolean isNumber() {
    return minimum <= maximum;
  }

  /** The smallest number allowed. */
  public long minimum() {
    return minimum;
  }

  /** The largest number allowed. */
  public long maximum() {
    return maximum;
  }
}
