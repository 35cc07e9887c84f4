package tidemark.deploy.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tidemark.deploy.distribution.Distribution;
import tidemark.deploy.home.RunningServer;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A server as a process of its own, in three steps: {@link #start} boots it, {@link #deploy} lets
 * it open the home's warehouse, {@link #awaitReady} waits for its first answer. Between the first
 * two the home is still ours to load. Its standard input is its lifeline: when it ends, because
 * {@link #close} was called or this process is gone, the server stops.
 *
 * <p>One thread at a time, but {@link #close} may come from any.
 */
public final class ServerProcess implements AutoCloseable {
  private static final Duration STOP = Duration.ofSeconds(20);
  private static final long POLL_MILLIS = 25;

  private final ServerSettings settings;
  private final Process process;
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final ServerLog log;
  private final InstanceFolder instance;
  private final long startedNanos;
  private long toldNanos;

  /** A line of the server's standard output; empty at its end. */
  private record Answer(String line, long nanos) {}

  private ServerProcess(
      ServerSettings settings,
      Process process,
      ServerLog log,
      InstanceFolder instance,
      long startedNanos) {
    this.settings = settings;
    this.process = process;
    this.log = log;
    this.instance = instance;
    this.startedNanos = startedNanos;
  }

  /**
   * Starts the process and lets it boot.
   *
   * @param flags further flags of its Java
   * @throws TidemarkException PORT_IN_USE, INVALID_USAGE, HOME_UNUSABLE
   */
  public static ServerProcess start(
      Distribution distribution, ServerSettings settings, List<String> flags) {
    Port.check(settings.host(), settings.port());
    long started = System.nanoTime();
    try {
      InstanceFolder instance =
          InstanceFolder.create(
              settings.home().folder().resolve("server"), distribution, settings.host());
      ServerLog log = ServerLog.create(settings.home().logs());
      Process process =
          new ProcessBuilder(command(distribution, settings, instance, flags))
              .redirectError(log.file().toFile())
              .start();
      ServerProcess server = new ServerProcess(settings, process, log, instance, started);
      Thread reader = new Thread(server::readAnswers, "server-answers");
      reader.setDaemon(true);
      reader.start();
      return server;
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE,
          "The server can't be started in " + settings.home().folder() + ": " + e,
          e);
    }
  }

  /** On a thread of its own, so that each answer is timed when it comes. */
  private void readAnswers() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null) {
        answers.add(new Answer(line, System.nanoTime()));
        line = lines.readLine();
      }
    } catch (IOException e) {
      // As its end.
    }
    answers.add(new Answer("", System.nanoTime()));
  }

  private static List<String> command(
      Distribution distribution,
      ServerSettings settings,
      InstanceFolder instance,
      List<String> flags) {
    List<String> command = new ArrayList<>();
    command.add(JavaCommand.executable());
    command.add("-Xlog:disable");
    command.add("-Xlog:all=error:stderr");
    command.add("-Xshare:auto");
    if (Files.isRegularFile(distribution.serverArchive())) {
      command.add("-XX:SharedArchiveFile=" + distribution.serverArchive());
    }
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Djava.awt.headless=true");
    // What a killed server leaves there, the engine's unpacked library of 72 MB above all, goes
    // with the folder.
    command.add("-Djava.io.tmpdir=" + instance.folder());
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Duser.timezone=UTC");
    command.addAll(flags);
    command.addAll(settings.properties());
    command.add("-jar");
    command.add(distribution.serverJar().toString());
    command.add(distribution.payara().toString());
    command.add(instance.folder().toString());
    command.add(Integer.toString(settings.port()));
    command.add(instance.commands().toString());
    command.add(distribution.application().toString());
    return command;
  }

  /** Lets the server open the warehouse as soon as it has booted. Returns at once. */
  public void deploy() {
    toldNanos = System.nanoTime();
    try {
      OutputStream orders = process.getOutputStream();
      orders.write("deploy\n".getBytes(StandardCharsets.UTF_8));
      orders.flush();
    } catch (IOException e) {
      throw failed();
    }
  }

  /**
   * Waits until the server has booted, deployed, and says that it is ready.
   *
   * @throws TidemarkException the reason, where it ends or isn't ready in time
   */
  public StartTimes awaitReady(Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    long booted = expect("booted", deadline);
    expect("deployed", deadline);
    while (!isReady()) {
      if (!process.isAlive()) {
        throw failed();
      }
      if (System.nanoTime() > deadline) {
        throw late();
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    long ready = System.nanoTime();
    long told = Math.max(toldNanos, booted);
    return new StartTimes(Duration.ofNanos(booted - startedNanos), Duration.ofNanos(ready - told));
  }

  /** Ready, and ours: another server might have taken the port in between. */
  private boolean isReady() {
    return Health.isReady(settings.url())
        && RunningServer.of(settings.home())
            .filter(server -> server.pid() == process.pid())
            .isPresent();
  }

  /** When the next answer came, which must be this one. */
  private long expect(String line, long deadline) throws InterruptedException {
    Answer answer = answers.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    if (answer == null) {
      throw late();
    }
    if (!answer.line().equals(line)) {
      throw failed();
    }
    return answer.nanos();
  }

  private TidemarkException late() {
    close();
    return TidemarkException.of(
        ErrorCode.INTERNAL, "The server wasn't ready in time; its log is " + log.file());
  }

  /** What the log says, since the process that failed can say no more. */
  private TidemarkException failed() {
    close();
    return log.failure()
        .orElseGet(
            () ->
                TidemarkException.of(
                    ErrorCode.INTERNAL,
                    "The server ended at its start, with status "
                        + process.exitValue()
                        + "; its log is "
                        + log.file()));
  }

  public String url() {
    return settings.url();
  }

  public Path log() {
    return log.file();
  }

  /** Waits until the server ends by itself, and tells its status. */
  public int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  /** Stops the server: it closes the warehouse first; killed where that takes too long. */
  @Override
  public void close() {
    close(STOP);
  }

  /** As {@link #close()}, with another patience. */
  public synchronized void close(Duration patience) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It is gone already.
    }
    boolean interrupted = false;
    try {
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      interrupted = true;
      process.destroyForcibly();
    }
    try {
      instance.delete();
    } catch (IOException e) {
      // The next start clears it.
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
