package tidemark.publish;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tidemark.warehouse.file.TemporaryFolder;

/**
 * A real S3-style store (S3Proxy, whose objects are files of a temporary folder) as a process of
 * its own, on a free port of the loopback. One thread at a time.
 */
public final class TestingStore implements AutoCloseable {
  /** A bucket that is there. */
  public static final String BUCKET = "bucket";

  private static final String ACCESS_KEY = "tester";
  private static final String SECRET_KEY = "r1ght/s3cret+";
  private static final Path SERVER = Path.of("target", "s3proxy.jar").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final int port;
  private Process process;

  private TestingStore(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  public static TestingStore open() throws IOException {
    Path folder = Files.createTempDirectory("tidemark-store-");
    Files.createDirectories(folder.resolve("objects").resolve(BUCKET));
    TestingStore store = new TestingStore(folder, freePort());
    Files.writeString(
        folder.resolve("settings"),
        """
        s3proxy.endpoint=%s
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem
        jclouds.filesystem.basedir=%s
        """
            .formatted(store.url(), ACCESS_KEY, SECRET_KEY, folder.resolve("objects")));
    store.start();
    return store;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                SERVER.toString(),
                "--properties",
                folder.resolve("settings").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Awaitility.await("the store, " + folder.resolve("log"))
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || isListening());
    if (!process.isAlive()) {
      throw new IllegalStateException(Files.readString(folder.resolve("log")));
    }
  }

  private boolean isListening() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  public void stop() {
    process.destroyForcibly().onExit().join();
  }

  /**
   * What Iceberg is told of it; asked again soon where it doesn't answer, and more than once: of
   * the connections that are kept it may have closed several.
   */
  public Map<String, String> properties() {
    return Map.of(
        "s3.endpoint",
        url(),
        "s3.path-style-access",
        "true",
        "s3.access-key-id",
        ACCESS_KEY,
        "s3.secret-access-key",
        SECRET_KEY,
        "s3.retry.num-retries",
        "4",
        "s3.retry.min-wait-ms",
        "10");
  }

  /** The same as lines of the settings, for a catalogue of that name. */
  public Map<String, String> settings(String name) {
    Map<String, String> lines = new HashMap<>();
    properties().forEach((key, value) -> lines.put(name + "." + key, value));
    return lines;
  }

  /** The locations of all objects below a location of the bucket. */
  public Set<String> objects(String location) throws IOException {
    Path objects = folder.resolve("objects");
    Path below = objects.resolve(location.replaceFirst("^s3a?://", ""));
    if (!Files.isDirectory(below)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(below)) {
      List<Path> found = files.filter(Files::isRegularFile).toList();
      return found.stream()
          .map(file -> "s3://" + objects.relativize(file))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Override
  public void close() throws IOException {
    stop();
    TemporaryFolder.remove(folder);
  }
}
