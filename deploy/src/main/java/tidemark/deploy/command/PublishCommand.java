package tidemark.deploy.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidemark.api.publications.PublishOrder;
import tidemark.deploy.session.Session;
import tidemark.deploy.terminal.Screen;
import tidemark.publish.Publication;
import tidemark.publish.PublishProgress;
import tidemark.publish.PublishRequest;
import tidemark.publish.table.TableReport;

/** Publishes a home to an Iceberg catalogue. One thread at a time. */
@Command(
    name = "publish",
    description = {
      "Publish the star and its views to an Iceberg catalogue, for clusters that outgrow this machine."
          + " Only what changed is written; readers see the new state whole, or the old one.",
      "User and password come from TIDEMARK_PUBLISH_USER and TIDEMARK_PUBLISH_PASSWORD, or from the"
          + " home's tidemark.properties.",
    })
final class PublishCommand implements Callable<Integer> {
  private static final String WIPE = "\r\u001b[K";

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "CATALOGUE",
      description =
          "jdbc:postgresql://HOST:PORT/DATABASE, a REST catalogue's address, or NAME for"
              + " tidemark.publish.NAME.uri in tidemark.properties.")
  private String to = "";

  @Option(
      names = "--warehouse",
      paramLabel = "URI",
      description = "Where the tables' files lie, such as file:///srv/warehouse or s3://bucket/x.")
  private @Nullable String warehouse;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Publications that can be read afterwards, this one among them (default: 10).")
  private int keep = PublishRequest.KEEP_DEFAULT;

  @Option(names = "--dry-run", description = "Tell what would be written, and write nothing.")
  private boolean dryRun;

  private final Screen screen;

  PublishCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    PublishOrder order =
        new PublishOrder(to, Optional.ofNullable(warehouse), new PublishRequest(keep, dryRun));
    try (Session session = common.openSession()) {
      Publication publication;
      try {
        publication = session.publish(order, new Told());
      } finally {
        wipe();
      }
      tell(publication);
      return 0;
    }
  }

  private void tell(Publication publication) {
    if (publication.alreadyPublished()) {
      say(
          "Data version %d is published already, since %s: nothing was done.",
          publication.dataVersion(),
          publication.publishedAt().map(Object::toString).orElse("some time"));
      return;
    }
    long unchanged = count(publication, TableReport.UNCHANGED);
    say(
        "%s data version %d %s %s: %d tables, %,d rows.",
        publication.dryRun() ? "Would publish" : "Published",
        publication.dataVersion(),
        publication.dryRun() ? "to" : "as " + publication.tag() + " to",
        publication.catalogue(),
        publication.tables().size(),
        publication.rows());
    say(
        "%s: %d tables, %,d rows%s; unchanged: %d tables.",
        publication.dryRun() ? "To be written" : "Written",
        publication.tables().size() - unchanged,
        publication.rowsWritten(),
        publication.dryRun()
            ? ""
            : String.format(Locale.ROOT, ", %.1f MB", publication.bytesWritten() / 1e6),
        unchanged);
    if (!publication.expired().isEmpty()) {
      say("No longer readable: %s.", versions(publication.expired()));
    }
  }

  private static String versions(List<Long> versions) {
    return versions.stream().map(version -> "v" + version).collect(Collectors.joining(", "));
  }

  private static long count(Publication publication, String state) {
    return publication.tables().stream().filter(table -> table.state().equals(state)).count();
  }

  private void say(String format, Object... values) {
    screen.out().println(String.format(Locale.ROOT, format, values));
  }

  private void wipe() {
    if (screen.isErrorTerminal()) {
      screen.err().print(WIPE);
      screen.err().flush();
    }
  }

  /** A line that is written over on a terminal; a line for each table that changed, always. */
  private final class Told implements PublishProgress {
    @Override
    public void begun(String table, int index, int count) {
      if (screen.isErrorTerminal()) {
        screen
            .err()
            .print(WIPE + String.format(Locale.ROOT, "%d of %d: %s", index + 1, count, table));
        screen.err().flush();
      }
    }

    @Override
    public void done(TableReport table) {
      if (table.state().equals(TableReport.UNCHANGED)) {
        return;
      }
      wipe();
      say(
          "  %-34s %-9s %,12d rows%s%s",
          table.table(),
          table.state(),
          table.rows(),
          table.rowsWritten() == table.rows()
              ? ""
              : String.format(
                  Locale.ROOT,
                  ", %,d in %d of %d partitions written",
                  table.rowsWritten(),
                  table.partitionsWritten(),
                  table.partitions()),
          table.note().map(note -> " (" + note + ")").orElse(""));
    }
  }
}
