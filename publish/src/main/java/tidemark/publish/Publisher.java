package tidemark.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tidemark.publish.catalogue.CatalogueAddress;
import tidemark.publish.catalogue.OpenCatalogue;
import tidemark.publish.star.Star;
import tidemark.publish.star.StarTable;
import tidemark.publish.star.State;
import tidemark.publish.table.Expiry;
import tidemark.publish.table.LoggedPublication;
import tidemark.publish.table.Placed;
import tidemark.publish.table.PublicationLog;
import tidemark.publish.table.TableReport;
import tidemark.publish.table.TableWriter;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.TemporaryFolder;
import tidemark.warehouse.script.Transaction;

/**
 * Publishes a warehouse to an Iceberg catalogue. Owns the connection to the catalogue, borrows the
 * warehouse. One thread at a time.
 *
 * <p>Iceberg commits tables one by one, so a reader must not take what each has at the moment. The
 * row in {@code ops.publication} comes last and names the tag that all tables have by then: a
 * publication that ends before it, however it ends, is seen by nobody, and the next one finds by
 * fingerprints what is done already.
 */
public final class Publisher implements AutoCloseable {
  private static final String PREFIX = "publish-";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Warehouse warehouse;
  private final OpenCatalogue catalogue;
  private final Clock clock;

  private Publisher(Warehouse warehouse, OpenCatalogue catalogue, Clock clock) {
    this.warehouse = warehouse;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Connects to the catalogue.
   *
   * @throws TidemarkException as {@link OpenCatalogue#open}
   */
  public static Publisher open(Warehouse warehouse, CatalogueAddress address, Clock clock) {
    return new Publisher(warehouse, OpenCatalogue.open(address), clock);
  }

  /**
   * Publishes the warehouse's last commit. Loads go on meanwhile.
   *
   * @throws TidemarkException TYPE_NOT_PUBLISHABLE, CATALOGUE_TAKEN, TABLE_ALTERED,
   *     PUBLISH_CONFLICT, CATALOGUE_UNREACHABLE, CATALOGUE_REFUSED, STORE_UNUSABLE; readers then
   *     see what they saw before, unless it says that the data version is published
   */
  public Publication publish(PublishRequest request, PublishProgress progress) {
    removeLeftovers();
    try (TemporaryFolder folder =
            TemporaryFolder.open(
                warehouse.home().staging(), PREFIX + ProcessHandle.current().pid() + "-");
        Connection connection = warehouse.openReader()) {
      return Transaction.run(
          connection,
          () -> {
            try {
              return publishOrTellWhatIsLeft(request, progress, connection, folder.path());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    } catch (IOException e) {
      throw catalogue.failure(new UncheckedIOException(e));
    } catch (UncheckedIOException e) {
      throw catalogue.failure(e);
    }
  }

  /** What a failed one put among the tables' files is looked through by the next one. */
  private Publication publishOrTellWhatIsLeft(
      PublishRequest request, PublishProgress progress, Connection connection, Path folder)
      throws SQLException, IOException {
    Placed placed = Placed.begin(folder, catalogue);
    try {
      return publish(request, progress, connection, folder, placed);
    } catch (RuntimeException | SQLException | IOException e) {
      placed.keep(folder.resolveSibling(PREFIX + "failed-" + UUID.randomUUID()));
      throw e;
    }
  }

  private Publication publish(
      PublishRequest request,
      PublishProgress progress,
      Connection connection,
      Path folder,
      Placed placed)
      throws SQLException, IOException {
    Star star = new Star(connection);
    State state = star.state();
    List<StarTable> tables = star.tables();
    PublicationLog log = new PublicationLog(catalogue, connection, folder, placed);
    List<LoggedPublication> before = log.read();
    Optional<LoggedPublication> last =
        before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    last.ifPresent(publication -> refuseTaken(publication, state));
    if (last.isPresent() && last.get().dataVersion() == state.dataVersion()) {
      return report(
          state, request, true, Optional.of(last.get().publishedAt()), List.of(), List.of());
    }
    TableWriter writer =
        new TableWriter(
            catalogue, star, folder, placed, LoggedPublication.tag(state.dataVersion()));
    if (request.dryRun()) {
      List<TableReport> planned = each(tables, progress, writer::plan);
      return report(state, request, false, Optional.empty(), planned, List.of());
    }
    catalogue.ask(
        () -> {
          List.of("star", "market", "ops").forEach(catalogue::requireNamespace);
          return catalogue;
        });
    List<TableReport> published = each(tables, progress, writer::publish);
    String publishedAt = TIME.format(clock.instant());
    List<LoggedPublication> all = new ArrayList<>(before);
    all.add(
        new LoggedPublication(
            state.home(),
            state.dataVersion(),
            state.committedAt(),
            state.schemaVersion(),
            publishedAt,
            state.batches(),
            published.size(),
            published.stream().mapToLong(TableReport::rows).sum()));
    int expiring = Math.max(0, all.size() - request.keep());
    List<LoggedPublication> kept = all.subList(expiring, all.size());
    log.write(kept);
    expireAfter(state, tables, kept);
    return report(
        state,
        request,
        false,
        Optional.of(publishedAt),
        published,
        all.subList(0, expiring).stream().map(LoggedPublication::dataVersion).toList());
  }

  private interface Work {
    TableReport on(StarTable table) throws SQLException;
  }

  private static List<TableReport> each(List<StarTable> tables, PublishProgress progress, Work work)
      throws SQLException {
    List<TableReport> reports = new ArrayList<>();
    for (StarTable table : tables) {
      if (Thread.currentThread().isInterrupted()) {
        throw TidemarkException.of(
            ErrorCode.CANCELLED,
            "Publishing was stopped before "
                + table.title()
                + ". No reader sees anything of it; the next one goes on from here.");
      }
      progress.begun(table.title(), reports.size(), tables.size());
      TableReport report = work.on(table);
      reports.add(report);
      progress.done(report);
    }
    return reports;
  }

  private void refuseTaken(LoggedPublication last, State state) {
    if (!last.home().equals(state.home())) {
      throw TidemarkException.of(
          ErrorCode.CATALOGUE_TAKEN,
          "The catalogue at "
              + catalogue.address()
              + " holds the publications of another home ("
              + last.home()
              + "; this one is "
              + state.home()
              + "). Publish into a catalogue of its own, or drop the tables of star, market and ops"
              + " there first.");
    }
    boolean isEarlier = last.dataVersion() < state.dataVersion();
    boolean isSame =
        last.dataVersion() == state.dataVersion() && last.committedAt().equals(state.committedAt());
    if (!isEarlier && !isSame) {
      throw TidemarkException.of(
          ErrorCode.CATALOGUE_TAKEN,
          "The catalogue at "
              + catalogue.address()
              + " holds data version "
              + last.dataVersion()
              + " of "
              + last.committedAt()
              + ", this home is at "
              + state.dataVersion()
              + " of "
              + state.committedAt()
              + ": it was restored from a backup, or is a copy that others went on from. Publish from"
              + " the home that is ahead, or drop the tables of star, market and ops there first.");
    }
  }

  /** From here on the publication can be read, whatever becomes of the earlier ones. */
  private void expireAfter(State state, List<StarTable> tables, List<LoggedPublication> kept) {
    try {
      expire(tables, kept);
    } catch (TidemarkException e) {
      throw TidemarkException.of(
          e.code(),
          "Data version "
              + state.dataVersion()
              + " is published. But what is older isn't let go of yet, which the next publication"
              + " does: "
              + catalogue.withoutUnseen(e.detail()),
          e);
    }
  }

  private void expire(List<StarTable> tables, List<LoggedPublication> kept) {
    Set<String> tags = kept.stream().map(LoggedPublication::tag).collect(Collectors.toSet());
    Expiry expiry = new Expiry(catalogue, clock);
    tables.forEach(table -> expiry.expire(table.schema(), table.name(), tags));
    expiry.expire("ops", "publication", tags);
  }

  private Publication report(
      State state,
      PublishRequest request,
      boolean alreadyPublished,
      Optional<String> publishedAt,
      List<TableReport> tables,
      List<Long> expired) {
    return new Publication(
        catalogue.address().toString(),
        state.dataVersion(),
        LoggedPublication.tag(state.dataVersion()),
        request.dryRun(),
        alreadyPublished,
        publishedAt.map(text -> Instant.from(TIME.parse(text))),
        tables,
        expired);
  }

  /** What others that failed or were killed left in the staging folder and among the files. */
  private void removeLeftovers() {
    String own = PREFIX + ProcessHandle.current().pid() + "-";
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(warehouse.home().staging(), PREFIX + "*")) {
      for (Path folder : left) {
        if (!folder.getFileName().toString().startsWith(own)) {
          Placed.sweep(folder, catalogue);
          TemporaryFolder.remove(folder);
        }
      }
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE,
          "The folder " + warehouse.home().staging() + " can't be tidied: " + e,
          e);
    }
  }

  @Override
  public void close() {
    catalogue.close();
  }
}
