package tidemark.publish;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import tidemark.publish.catalogue.CatalogueAddress;
import tidemark.publish.table.TableReport;

/** A process that publishes and says each table as it begins it, for a test that kills it. */
final class PublishingProcess {
  private PublishingProcess() {}

  public static void main(String[] arguments) {
    CatalogueAddress address =
        CatalogueAddress.parse(arguments[1], Optional.of(arguments[2]), Map.of(), System.getenv());
    try (TestingHome home = TestingHome.open(Path.of(arguments[0]));
        Publisher publisher = Publisher.open(home.warehouse(), address, Clock.systemUTC())) {
      publisher.publish(
          new PublishRequest(10, false),
          new PublishProgress() {
            @Override
            public void begun(String table, int index, int count) {
              System.out.println(table);
              System.out.flush();
            }

            @Override
            public void done(TableReport report) {
              // The next one tells.
            }
          });
    }
  }
}
