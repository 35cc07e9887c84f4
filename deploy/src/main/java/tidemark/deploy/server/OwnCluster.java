package tidemark.deploy.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tidemark.deploy.distribution.Distribution;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A cluster on this machine, by the distribution's script: a coordinator, a worker, and PostgreSQL.
 * Closing stops it. One thread at a time.
 */
public final class OwnCluster implements AutoCloseable {
  /** Whose the catalogue is. */
  public static final String USER = "tidemark";

  private final Path script;
  private final Path folder;
  private final int port;
  private final int postgresPort;

  private OwnCluster(Path script, Path folder, int port, int postgresPort) {
    this.script = script;
    this.folder = folder;
    this.port = port;
    this.postgresPort = postgresPort;
  }

  /**
   * Starts it, and waits until it answers. What the script says goes where this process's own words
   * go.
   *
   * @param folder where all of it lies
   * @throws TidemarkException INVALID_USAGE where the script can't: it has said why
   */
  public static OwnCluster start(Distribution distribution, Path folder)
      throws IOException, InterruptedException {
    int port = freePorts();
    OwnCluster cluster = new OwnCluster(distribution.clusterScript(), folder, port, Port.free());
    Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "stop-cluster"));
    int status =
        cluster.run(
            "start",
            "--workers",
            "1",
            "--port",
            Integer.toString(port),
            "--postgres-port",
            Integer.toString(cluster.postgresPort));
    if (status != 0) {
      cluster.close();
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "The cluster couldn't be started, as said above. Name one that is there: --trino-url.");
    }
    return cluster;
  }

  /** The coordinator's; the worker's is the next one. */
  private static int freePorts() throws IOException {
    while (true) {
      int port = Port.free();
      try (ServerSocket next = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
        return next.getLocalPort() - 1;
      } catch (IOException e) {
        // The next one is taken: look on.
      }
    }
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Of the catalogue's database. */
  public String catalogue() {
    return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/tidemark";
  }

  public String password() throws IOException {
    return Files.readString(folder.resolve("password")).strip();
  }

  /** Where the tables' files lie. */
  public String warehouse() {
    return folder.resolve("warehouse").toUri().toString();
  }

  private int run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--dir", folder.toString()));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  @Override
  public synchronized void close() {
    if (!Files.exists(folder.resolve("settings"))) {
      return;
    }
    try {
      run("stop");
      Files.deleteIfExists(folder.resolve("settings"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("The cluster in " + folder + " can't be stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
