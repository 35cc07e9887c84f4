package tidemark.publish;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tidemark.publish.catalogue.CatalogueAddress;
import tidemark.warehouse.file.TemporaryFolder;

/**
 * A real PostgreSQL of this machine's packages, on a free port of the loopback, in a temporary
 * folder. Where there is none the tests that ask for it are skipped and say so. One thread at a
 * time.
 */
public final class TestingPostgres implements AutoCloseable {
  public static final String USER = "tidemark";
  public static final String PASSWORD = "right: ä'\"";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path programs;
  private final Path folder;
  private final int port;

  private TestingPostgres(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Begun by whoever asks for it first, stopped at the end of the process. */
  private static final class Shared {
    static final TestingPostgres ONE = begin();

    private static TestingPostgres begin() {
      try {
        TestingPostgres postgres = open();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres), "postgres-stop"));
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void end(TestingPostgres postgres) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The one that all tests of this process share, since it takes seconds to make one; each test has
   * a database of its own. Nobody closes it, and who stops it starts it again.
   */
  public static TestingPostgres shared() throws IOException {
    requirePrograms();
    return Shared.ONE;
  }

  /** One of the caller's own. */
  public static TestingPostgres open() throws IOException {
    Path programs = requirePrograms();
    Path folder = Files.createTempDirectory("tidemark-postgres-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path password = folder.resolve("password");
    Files.writeString(password, PASSWORD);
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
    var postgres = new TestingPostgres(programs, folder, freePort());
    postgres.run(
        "initdb",
        "--pgdata=" + postgres.data(),
        "--username=" + USER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--no-sync");
    postgres.start();
    return postgres;
  }

  private static Path requirePrograms() throws IOException {
    Optional<Path> programs = programs();
    Assumptions.assumeTrue(
        programs.isPresent(),
        "SKIPPED: no PostgreSQL here (initdb and pg_ctl). Install Debian's package postgresql.");
    return programs.get();
  }

  private static Optional<Path> programs() throws IOException {
    List<Path> folders = new ArrayList<>();
    Path debian = Path.of(File.separator, "usr", "lib", "postgresql");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions
            .sorted(Comparator.reverseOrder())
            .forEach(version -> folders.add(version.resolve("bin")));
      }
    }
    for (String path : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      folders.add(Path.of(path));
    }
    return folders.stream()
        .filter(path -> Files.isExecutable(path.resolve("initdb")))
        .filter(path -> Files.isExecutable(path.resolve("pg_ctl")))
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  public void start() throws IOException {
    run(
        "pg_ctl",
        "--pgdata=" + data(),
        "--log=" + folder.resolve("log"),
        "--options=-c listen_addresses=127.0.0.1 -c fsync=off -p " + port + " -k " + folder,
        "--wait",
        "start");
  }

  public void stop() throws IOException {
    run("pg_ctl", "--pgdata=" + data(), "--mode=immediate", "--wait", "stop");
  }

  /** As nobody where we are root, whom PostgreSQL refuses. */
  private void run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("runuser", "-u", "nobody", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    Path said = folder.resolve(program + ".said");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (!hasEnded(process) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(command + ": " + Files.readString(said));
    }
  }

  private static boolean hasEnded(Process process) {
    try {
      return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The address of a new, empty database. */
  public String newDatabase() throws SQLException {
    String name = "d" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(url("postgres"), USER, PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return url(name);
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** The database as a catalogue whose tables' files lie in the folder. */
  public CatalogueAddress address(String url, Path warehouse) {
    return CatalogueAddress.parse(
        url,
        Optional.of(warehouse.toUri().toString()),
        Map.of(),
        Map.of(CatalogueAddress.USER_VARIABLE, USER, CatalogueAddress.PASSWORD_VARIABLE, PASSWORD));
  }

  @Override
  public void close() throws IOException {
    stop();
    TemporaryFolder.remove(folder);
  }
}
