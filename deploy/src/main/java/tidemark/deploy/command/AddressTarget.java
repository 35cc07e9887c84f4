package tidemark.deploy.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tidemark.ingest.Kind;
import tidemark.ingest.fetch.AccessKey;
import tidemark.ingest.fetch.Address;
import tidemark.ingest.fetch.AddressGuard;
import tidemark.ingest.fetch.FetchLimits;
import tidemark.ingest.fetch.Fetcher;
import tidemark.ingest.fetch.Pacing;
import tidemark.ingest.pull.Pull;
import tidemark.ingest.pull.PullRequest;
import tidemark.ingest.pull.Pulled;
import tidemark.ingest.pull.Watermark;
import tidemark.warehouse.error.TidemarkException;

/** An address, pulled unless the server asked not to come yet. Borrows the visits. */
final class AddressTarget implements WatchTarget {
  private final Address address;
  private final PullRequest request;
  private final Visits visits;
  private final WatchLog log;
  private final Pacing pacing;
  private final Pull pull;

  AddressTarget(
      Address address,
      Optional<Kind> kind,
      Visits visits,
      Path staging,
      WatchLog log,
      Pacing pacing,
      AccessKey key) {
    this.address = address;
    this.request = PullRequest.of(address).as(kind);
    this.visits = visits;
    this.log = log;
    this.pacing = pacing;
    this.pull =
        new Pull(
            new Fetcher(FetchLimits.usual(), AddressGuard.ANY, pacing, key),
            visits,
            visits,
            staging,
            pacing.clock());
  }

  @Override
  public Optional<Duration> visit() {
    try {
      Optional<Instant> notBefore = visits.find(address.toString()).flatMap(Watermark::notBefore);
      if (notBefore.filter(time -> time.isAfter(pacing.clock().instant())).isPresent()) {
        log.tell(address + ": not before " + notBefore.get() + ", as its server asked");
      } else {
        pull.run(request, this::tell);
      }
    } catch (TidemarkException e) {
      log.tell(e);
    }
    return Optional.empty();
  }

  private void tell(Pulled pulled) {
    if (pulled instanceof Pulled.Failed failed) {
      log.tell(failed.failure());
    } else {
      log.tell(PulledText.of(pulled));
    }
  }

  @Override
  public String name() {
    return address.toString();
  }
}
