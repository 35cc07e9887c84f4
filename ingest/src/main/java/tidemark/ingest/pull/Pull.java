package tidemark.ingest.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.fetch.Address;
import tidemark.ingest.fetch.Condition;
import tidemark.ingest.fetch.Fetched;
import tidemark.ingest.fetch.Fetcher;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.TemporaryFolder;

/**
 * Pulls addresses: fetches what is new, loads it, and only then moves the watermark, so that a run
 * that ends in the middle goes on where it stood. An index leads to the manifests of the exports
 * that are known, a manifest to its file, which has to be the one it tells of.
 *
 * <p>One thread at a time.
 */
public final class Pull {
  private static final String PREFIX = "pull-";

  /** Long ended, whoever made it. */
  private static final long LEFT_MILLIS = 86_400_000;

  /** How what has arrived is loaded. */
  @FunctionalInterface
  public interface Loading {
    LoadReport load(LoadRequest request);
  }

  /** What an address may hold; an index leads to manifests, a manifest to files, and no further. */
  private enum Place {
    ANY,
    MANIFEST,
    FILE
  }

  private final Fetcher fetcher;
  private final Watermarks watermarks;
  private final Loading loading;
  private final Path staging;
  private final Clock clock;

  /** Borrows all. */
  public Pull(Fetcher fetcher, Watermarks watermarks, Loading loading, Path staging, Clock clock) {
    this.fetcher = fetcher;
    this.watermarks = watermarks;
    this.loading = loading;
    this.staging = staging;
    this.clock = clock;
  }

  /**
   * Pulls what is there now or, where days are asked for, the snapshot of each that wasn't loaded
   * yet, oldest first; a day without a snapshot is passed by, any other failure ends it.
   *
   * @param told hears of each address when it is done with
   * @return all that was told
   * @throws TidemarkException where a watermark can't be read or kept; INVALID_USAGE where days are
   *     asked of an address that tells no day
   */
  public List<Pulled> run(PullRequest request, Consumer<Pulled> told) {
    removeLeftovers();
    Run run = new Run(request, told);
    if (request.days().isEmpty()) {
      run.pull(request.address(), Place.ANY, Optional.empty());
    } else {
      run.backFill(request.days().get());
    }
    return run.done;
  }

  /** What a killed process left behind; others may be at work. */
  private void removeLeftovers() {
    try {
      Files.createDirectories(staging);
      try (var folders = Files.newDirectoryStream(staging, PREFIX + "*")) {
        for (Path folder : folders) {
          if (clock.millis() - changedMillis(folder) > LEFT_MILLIS) {
            TemporaryFolder.remove(folder);
          }
        }
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** One that its owner removes meanwhile is as good as new. */
  private long changedMillis(Path folder) throws IOException {
    try {
      return Files.getLastModifiedTime(folder).toMillis();
    } catch (NoSuchFileException e) {
      return clock.millis();
    }
  }

  private TidemarkException unusable(IOException cause) {
    return TidemarkException.of(
        ErrorCode.HOME_UNUSABLE,
        "The staging folder " + staging + " can't be used: " + cause + ". Check its rights.",
        cause);
  }

  /** One request on its way. */
  private final class Run {
    private final PullRequest request;
    private final Consumer<Pulled> told;
    private final List<Pulled> done = new ArrayList<>();

    Run(PullRequest request, Consumer<Pulled> told) {
      this.request = request;
      this.told = told;
    }

    private Pulled tell(Pulled pulled) {
      done.add(pulled);
      told.accept(pulled);
      return pulled;
    }

    void backFill(PullRequest.Days days) {
      Optional<RankingsApi> api = RankingsApi.of(request.address());
      List<Address> snapshots =
          api.isPresent()
              ? api.get().of(days, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
              : series().stream().flatMap(series -> series.during(days)).toList();
      for (Address snapshot : snapshots) {
        // What has a day in its address doesn't change any more.
        if (mark(snapshot).filter(Watermark::isThere).isPresent()) {
          tell(new Pulled.Unchanged(snapshot));
        } else if (pull(snapshot, Place.ANY, Optional.empty()) instanceof Pulled.Failed) {
          return;
        }
      }
    }

    /** The series that the address is one of or, where it is an index, names. */
    private List<Snapshots> series() {
      Optional<Snapshots> own = Snapshots.of(request.address());
      if (own.isPresent()) {
        return List.of(own.get());
      }
      List<Snapshots> named = new ArrayList<>();
      try (TemporaryFolder folder = TemporaryFolder.open(staging, PREFIX)) {
        Fetched fetched = fetcher.fetch(request.address(), Condition.NONE, folder.path());
        if (fetched instanceof Fetched.Failed failed) {
          tell(new Pulled.Failed(request.address(), failed.failure()));
          return List.of();
        }
        if (fetched instanceof Fetched.Arrived arrived
            && Exports.read(arrived.file(), request.address().toString()).orElse(null)
                instanceof Exports.Index index) {
          index.datasets().stream()
              .filter(Exports.Dataset::isKnown)
              .map(dataset -> arrived.from().follow(dataset.manifest()))
              .forEach(manifest -> Snapshots.of(manifest).ifPresent(named::add));
        }
      } catch (IOException e) {
        throw unusable(e);
      }
      if (named.isEmpty()) {
        throw TidemarkException.of(
            ErrorCode.INVALID_USAGE,
            "The address "
                + request.address()
                + " can't be loaded day by day: its last part holds neither a day such as"
                + " 2026-10-08 nor 'latest', and it is no index of exports that are known. Leave"
                + " --from and --to out, or name a manifest.");
      }
      return named;
    }

    Pulled pull(Address address, Place place, Optional<ExportFile> expected) {
      Watermark before =
          mark(address).orElseGet(() -> Watermark.first(address.toString(), clock.instant()));
      if (expected.isPresent()
          && before.contentHash().equals(expected.map(ExportFile::sha256))
          && before.goodAt().isPresent()) {
        watermarks.note(before.unchanged(clock.instant()));
        return tell(new Pulled.Unchanged(address));
      }
      Optional<RankingsApi> api = RankingsApi.of(address);
      if (api.isPresent() && !fetcher.hasKeyFor(address)) {
        TidemarkException failure = api.get().withoutKey();
        note(before, failure, Optional.empty());
        return tell(new Pulled.Failed(address, failure));
      }
      try (TemporaryFolder folder = TemporaryFolder.open(staging, PREFIX)) {
        Condition condition = expected.isPresent() ? Condition.NONE : before.condition();
        Fetched fetched = fetcher.fetch(address, condition, folder.path());
        if (fetched instanceof Fetched.Arrived arrived) {
          return arrived(address, place, expected, before, arrived);
        }
        if (fetched instanceof Fetched.Failed failed) {
          return failed(before, address, failed);
        }
        watermarks.note(before.unchanged(clock.instant()));
        return tell(new Pulled.Unchanged(address));
      } catch (IOException e) {
        throw unusable(e);
      }
    }

    private Optional<Watermark> mark(Address address) {
      return watermarks.find(address.toString());
    }

    private Pulled failed(Watermark before, Address address, Fetched.Failed failed) {
      note(before, failed.failure(), failed.notBefore());
      boolean isMissing = failed.status() == 404 && request.days().isPresent();
      return tell(
          isMissing ? new Pulled.Missing(address) : new Pulled.Failed(address, failed.failure()));
    }

    /** What was stopped by hand didn't fail. */
    private void note(Watermark before, TidemarkException failure, Optional<Instant> notBefore) {
      if (failure.code() != ErrorCode.CANCELLED) {
        watermarks.note(before.failed(failure.detail(), notBefore, clock.instant()));
      }
    }

    private Pulled arrived(
        Address address,
        Place place,
        Optional<ExportFile> expected,
        Watermark before,
        Fetched.Arrived arrived) {
      try {
        Exports exports =
            place == Place.FILE
                ? null
                : Exports.read(arrived.file(), address.toString()).orElse(null);
        if (exports instanceof Exports.Index index && place == Place.ANY) {
          return index(address, before, arrived, index);
        }
        if (exports instanceof Exports.Manifest manifest) {
          ExportFile file = manifest.best(address.toString());
          Pulled led = pull(arrived.from().follow(file.url()), Place.FILE, Optional.of(file));
          return led(before, arrived, led, mark(led.address()));
        }
        expected.ifPresent(file -> file.check(arrived.file(), address.toString()));
        LoadReport report = loading.load(load(address, arrived.file()));
        watermarks.note(
            before.loaded(
                arrived.known(),
                Optional.of(report.contentHash()),
                OptionalLong.of(report.batch()),
                clock.instant()));
        return tell(new Pulled.Loaded(address, report));
      } catch (TidemarkException e) {
        note(before, e, Optional.empty());
        return tell(new Pulled.Failed(address, e));
      }
    }

    private LoadRequest load(Address address, Path file) {
      return new LoadRequest(
          file, address.fileName(), request.kind(), Optional.empty(), request.maxRejects());
    }

    private Pulled index(
        Address address, Watermark before, Fetched.Arrived arrived, Exports.Index index) {
      Optional<Watermark> last = Optional.empty();
      Pulled worst = null;
      for (Exports.Dataset dataset : index.datasets()) {
        Address manifest = arrived.from().follow(dataset.manifest());
        if (!dataset.isKnown()) {
          tell(new Pulled.PassedOver(manifest, dataset.title()));
          continue;
        }
        Pulled led = pull(manifest, Place.MANIFEST, Optional.empty());
        last = mark(manifest);
        worst = worst instanceof Pulled.Failed ? worst : led;
      }
      if (worst == null) {
        throw TidemarkException.of(
            ErrorCode.UNKNOWN_FORMAT,
            "The index "
                + address
                + " names no export that can be loaded: it has "
                + index.datasets().stream().map(Exports.Dataset::id).toList()
                + ", and one of "
                + Exports.KNOWN
                + " was expected.");
      }
      return led(before, arrived, worst, last);
    }

    /** The mark of an index or a manifest, which is as good as what it led to. */
    private Pulled led(
        Watermark before, Fetched.Arrived arrived, Pulled to, Optional<Watermark> mark) {
      if (to instanceof Pulled.Failed failed) {
        note(before, failed.failure(), mark.flatMap(Watermark::notBefore));
      } else if (to instanceof Pulled.Missing) {
        watermarks.note(before.failed("its file isn't there", Optional.empty(), clock.instant()));
      } else {
        watermarks.note(
            before.loaded(
                arrived.known(),
                Optional.empty(),
                mark.map(Watermark::batch).orElse(OptionalLong.empty()),
                clock.instant()));
      }
      return to;
    }
  }
}
