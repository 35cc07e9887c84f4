package tidemark.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Fetches files. Follows redirects, comes again where a server is busy or the line breaks, and
 * hands over whole files only.
 *
 * <p>Thread-safe.
 */
public final class Fetcher {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /** A fault of the server's own seldom passes soon, unlike its being busy. */
  private static final int FAULT_ATTEMPTS_MAX = 3;

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final FetchLimits limits;
  private final AddressGuard guard;
  private final Pacing pacing;
  private final AccessKey key;
  private final Exchange exchange;

  /**
   * @param guard asked before each request
   */
  public Fetcher(FetchLimits limits, AddressGuard guard, Pacing pacing) {
    this(limits, guard, pacing, AccessKey.NONE);
  }

  /**
   * @param guard asked before each request
   * @param key sent to the address that it is for
   */
  public Fetcher(FetchLimits limits, AddressGuard guard, Pacing pacing, AccessKey key) {
    this.limits = limits;
    this.guard = guard;
    this.pacing = pacing;
    this.key = key;
    this.exchange = new Exchange(limits, "Tidemark/" + version(), key);
  }

  /** Whether a key is sent there. */
  public boolean hasKeyFor(Address address) {
    return key.isFor(address);
  }

  private static String version() {
    try (InputStream in = Fetcher.class.getResourceAsStream("version.properties")) {
      Properties lines = new Properties();
      lines.load(in);
      return lines.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What one attempt came to. */
  private sealed interface Attempt {
    record Done(Fetched fetched) implements Attempt {}

    /**
     * @param most attempts in all
     */
    record Again(String why, int status, Optional<Duration> asked, int most, @Nullable Throwable by)
        implements Attempt {}
  }

  /**
   * Fetches a file, unless there is nothing new.
   *
   * @param folder where it is put; the caller's
   */
  public Fetched fetch(Address address, Condition condition, Path folder) {
    int count = 0;
    while (true) {
      count++;
      Attempt attempt;
      try {
        attempt = attempt(address, condition, folder);
      } catch (InterruptedException e) {
        return cancelled(address, e);
      } catch (TidemarkException e) {
        return new Fetched.Failed(e, Optional.empty(), 0);
      }
      if (attempt instanceof Attempt.Done done) {
        return done.fetched();
      }
      Attempt.Again again = (Attempt.Again) attempt;
      Duration pause = again.asked().orElse(backOff(count));
      if (count >= again.most() || pause.compareTo(limits.longestPause()) > 0) {
        return gaveUp(address, again, count);
      }
      try {
        pacing.pause().make(pause);
      } catch (InterruptedException e) {
        return cancelled(address, e);
      }
    }
  }

  /** A second, two, four …, less by up to a half. */
  private Duration backOff(int count) {
    long longest = FIRST_PAUSE.toMillis() << Math.min(count - 1, 16);
    long millis = Math.round(longest * (1 - pacing.chance().getAsDouble() / 2));
    return Duration.ofMillis(Math.min(millis, limits.longestPause().toMillis()));
  }

  private static Fetched cancelled(Address address, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new Fetched.Failed(
        TidemarkException.of(
            ErrorCode.CANCELLED,
            "The fetch of " + address + " was stopped; nothing was loaded.",
            cause),
        Optional.empty(),
        0);
  }

  private Fetched gaveUp(Address address, Attempt.Again last, int count) {
    Optional<Instant> notBefore =
        last.asked()
            .map(asked -> pacing.clock().instant().plus(asked).truncatedTo(ChronoUnit.SECONDS));
    return failed(
        address,
        last.why()
            + (count == 1 ? "" : ", at the last of " + count + " attempts")
            + notBefore.map(time -> ". It asks not to come again before " + time).orElse(""),
        last.status(),
        notBefore,
        last.by());
  }

  private static Fetched failed(
      Address address,
      String why,
      int status,
      Optional<Instant> notBefore,
      @Nullable Throwable cause) {
    return new Fetched.Failed(
        TidemarkException.of(
            ErrorCode.FETCH_FAILED,
            "The address " + address + " couldn't be fetched: " + why + ". Nothing was loaded.",
            cause),
        notBefore,
        status);
  }

  private Attempt attempt(Address address, Condition condition, Path folder)
      throws InterruptedException {
    Set<Address> visited = new LinkedHashSet<>();
    Address at = address;
    while (true) {
      if (!visited.add(at)) {
        return done(address, "its redirects lead in a circle, back to " + at);
      }
      if (visited.size() > limits.redirects() + 1) {
        return done(address, "it redirects more than " + limits.redirects() + " times");
      }
      guard.check(at);
      Exchange.Answer answer;
      try {
        answer = exchange.send(at, condition, folder.resolve("body"));
      } catch (IOException e) {
        return broken(e);
      }
      if (!REDIRECTS.contains(answer.status())) {
        return ended(address, at, answer, condition, folder);
      }
      if (answer.header("Location").isBlank()) {
        return done(address, "the server answered " + answer.status() + " and not where to go");
      }
      at = at.follow(answer.header("Location"));
    }
  }

  private Attempt ended(
      Address address, Address at, Exchange.Answer answer, Condition condition, Path folder) {
    return switch (answer.status()) {
      case 200 -> arrived(address, at, answer, folder);
      case 304 ->
          condition.isNone()
              ? done(address, "the server answered 304 (unchanged) to a first request")
              : new Attempt.Done(new Fetched.Unchanged());
      default -> refused(address, answer);
    };
  }

  private static Attempt done(Address address, String why) {
    return new Attempt.Done(failed(address, why, 0, Optional.empty(), null));
  }

  private static Attempt broken(IOException cause) {
    String why;
    if (cause instanceof HttpTimeoutException || cause instanceof Exchange.Endless) {
      why = String.valueOf(cause.getMessage());
    } else if (cause instanceof ConnectException) {
      Throwable root = cause.getCause() == null ? cause : cause.getCause();
      why =
          root instanceof UnknownHostException || root instanceof UnresolvedAddressException
              ? "there is no such host"
              : "no server answers there";
    } else {
      why = "the answer broke off, so that its end is missing (" + cause.getMessage() + ")";
    }
    boolean isFinal = cause instanceof SSLException || cause instanceof Exchange.Endless;
    int most = isFinal ? 1 : FAULT_ATTEMPTS_MAX;
    return new Attempt.Again(
        cause instanceof SSLException ? "no safe connection: " + cause.getMessage() : why,
        0,
        Optional.empty(),
        most,
        cause);
  }

  /** An answer that isn't the file. */
  private Attempt refused(Address address, Exchange.Answer answer) {
    int status = answer.status();
    String why =
        "the server answered "
            + status
            + StatusName.of(status)
            + (answer.said().isEmpty() ? "" : " ('" + answer.said() + "')");
    boolean isBusy =
        status == 408 || status == 429 || status == 502 || status == 503 || status == 504;
    if (isBusy || status >= 500) {
      return new Attempt.Again(
          why,
          status,
          RetryAfter.parse(answer.header("Retry-After"), pacing.clock().instant()),
          isBusy ? limits.attempts() : Math.min(FAULT_ATTEMPTS_MAX, limits.attempts()),
          null);
    }
    return new Attempt.Done(failed(address, why, status, Optional.empty(), null));
  }

  private Attempt arrived(Address address, Address at, Exchange.Answer answer, Path folder) {
    if (answer.isTooLarge()) {
      return tooLarge(address);
    }
    Condition known =
        new Condition(
            answer.headers().firstValue("ETag"), answer.headers().firstValue("Last-Modified"));
    try {
      Optional<Path> file =
          ContentEncoding.undo(
              folder.resolve("body"), answer.header("Content-Encoding"), limits.bodyBytes());
      return file.isEmpty()
          ? tooLarge(address)
          : new Attempt.Done(new Fetched.Arrived(file.get(), at, known));
    } catch (ContentEncoding.Unknown e) {
      return done(
          address,
          "the server packed it as '" + e.getMessage() + "', and gzip or nothing was expected");
    } catch (IOException e) {
      return broken(e);
    }
  }

  private Attempt tooLarge(Address address) {
    return done(
        address,
        "it is larger than %,d bytes, the most that is fetched".formatted(limits.bodyBytes()));
  }
}
