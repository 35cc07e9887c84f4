package tidemark.deploy.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import tidemark.api.ground.Ground;
import tidemark.api.settings.Setting;
import tidemark.api.settings.Settings;
import tidemark.deploy.home.RunningServer;
import tidemark.deploy.server.Health;
import tidemark.warehouse.Attachment;
import tidemark.warehouse.Bounds;
import tidemark.warehouse.Home;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Finds the way to a home's warehouse. Stateless. Thread-safe. */
public final class Sessions {
  /** Another command may have the file open, or a server may be starting: both pass. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final long POLL_MILLIS = 100;

  private Sessions() {}

  /**
   * The server that owns the home, else the home's file.
   *
   * @throws TidemarkException HOME_IN_USE where another process keeps the file open, INVALID_USAGE
   *     where attachments are asked of a server that runs already
   */
  public static Session open(Home home, List<Attachment> attachments) {
    return open(home, attachments, Map.of());
  }

  /**
   * As above.
   *
   * @param given settings that go before the home's own, by {@link Setting#key()}
   */
  public static Session open(Home home, List<Attachment> attachments, Map<String, String> given) {
    return open(home, attachments, Bounds.usual(), given);
  }

  /**
   * A cluster, asked from this process, whoever serves the home.
   *
   * @param given settings that go before the home's own, by {@link Setting#key()}
   * @throws TidemarkException INVALID_USAGE, INVALID_REQUEST for a wrong address
   */
  public static Session ofCluster(Home home, Map<String, String> given) {
    Settings settings = settings(home, given);
    return new FileSession(Ground.open(settings), settings);
  }

  /** As {@link #open}, for loads: a process that opens the file takes 4 GiB at most. */
  public static Session openToLoad(
      Home home, List<Attachment> attachments, Map<String, String> given) {
    return open(home, attachments, Bounds.ofLoads(), given);
  }

  private static Session open(
      Home home, List<Attachment> attachments, Bounds bounds, Map<String, String> given) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<RunningServer> server = RunningServer.of(home);
      if (server.isPresent() && Health.isReady(server.get().url())) {
        refuseAttachments(attachments, server.get().url());
        return new ServerSession(home, server.get().url());
      }
      try {
        Settings settings = settings(home, given);
        return new FileSession(Ground.open(settings, attachments, bounds), settings);
      } catch (TidemarkException e) {
        if (e.code() != ErrorCode.HOME_IN_USE || System.nanoTime() > deadline) {
          throw e;
        }
      }
      pause();
    }
  }

  /**
   * The server at an address, which must be there.
   *
   * @throws TidemarkException SERVER_UNREACHABLE
   */
  public static Session at(String url, Home home, List<Attachment> attachments) {
    if (!Health.isReady(url)) {
      throw TidemarkException.of(
          ErrorCode.SERVER_UNREACHABLE, "No Tidemark server is ready at " + url);
    }
    refuseAttachments(attachments, url);
    return new ServerSession(home, url);
  }

  private static void refuseAttachments(List<Attachment> attachments, String url) {
    if (!attachments.isEmpty()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "--attach "
              + attachments.get(0).name()
              + " can't be added to the server that runs at "
              + url
              + ". Stop it, and start it with --attach.");
    }
  }

  /** The settings a server of this home would have, so that its limits hold here too. */
  private static Settings settings(Home home, Map<String, String> given) {
    Properties properties = new Properties();
    given.forEach(properties::setProperty);
    properties.setProperty(Setting.HOME.key(), home.folder().toString());
    return Settings.read(properties);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TidemarkException.of(ErrorCode.CANCELLED, "Interrupted while the home was in use", e);
    }
  }
}
