package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.ingest.history.Readings;

/**
 * Loads killed at random moments: the file opens, each load is whole or absent, and loading again
 * completes it. The build kills a few times; {@code -Dtidemark.kills=100} does more, and {@code
 * -Dtidemark.seed=N} the same again.
 */
final class KilledLoadsTest {
  private static final int KILLS = Integer.getInteger("tidemark.kills", 5);
  private static final long SEED = Long.getLong("tidemark.seed", 20261125);
  private static final int FILES_PER_KILL = 6;
  private static final int ROWS = 400;
  private static final int BAD = 3;
  private static final int MILLIS_MAX = 1_500;

  /** About as long as a load takes. */
  private static final int LOAD_MILLIS = 150;

  @Test
  void a_killed_load_is_whole_or_absent_and_loading_again_completes_it(@TempDir Path folder)
      throws IOException, InterruptedException {
    System.out.println("Kills: " + KILLS + ", -Dtidemark.seed=" + SEED);
    Random random = new Random(SEED);
    Path files = Files.createDirectories(folder.resolve("files"));
    int written = 0;
    int hits = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      for (int i = 0; i < FILES_PER_KILL; i++, written++) {
        write(files, written);
      }
      // Mostly while one of the first loads is at work; at times before the warehouse is open.
      boolean early = random.nextInt(5) == 0;
      if (LoadingProcess.killAfter(
          early ? -1 : 1 + 2 * random.nextInt(FILES_PER_KILL - 1),
          random.nextInt(early ? MILLIS_MAX : LOAD_MILLIS),
          folder.resolve("home"),
          files)) {
        hits++;
      }
      try (TestingLoader testing = TestingLoader.open(folder)) {
        checkWhole(testing, "after kill " + kill);
        if (random.nextInt(4) == 0) {
          LoadingProcess.loadAll(testing.loader(), files);
          checkComplete(testing, written);
        }
      }
    }
    System.out.println("Kills that met a load at work: " + hits);
    try (TestingLoader testing = TestingLoader.open(folder)) {
      LoadingProcess.loadAll(testing.loader(), files);
      checkComplete(testing, written);
      assertThat(testing.rows("select rule from ops.integrity where breaches > 0")).isEmpty();
    }
  }

  private static void checkWhole(TestingLoader testing, String when) {
    assertThat(
            testing.rows(
                """
                select b.batch_key, b.kind, b.rows_loaded, f.facts, b.rows_rejected, r.rejects
                from ops.batch b
                left join (
                  select batch_key, count(*) as facts
                  from (
                    select batch_key from star.fact_usage
                    union all
                    select batch_key from star.fact_news
                  )
                  group by all
                ) f using (batch_key)
                left join (
                  select batch_key, count(*) as rejects from ops.reject group by all
                ) r using (batch_key)
                where b.rows_loaded is distinct from f.facts
                  or b.rows_rejected is distinct from r.rejects
                """))
        .as("%s: loads that aren't whole", when)
        .isEmpty();
    assertThat(
            testing.rows(
                """
                select distinct batch_key
                from (
                  select batch_key from star.fact_usage
                  union all
                  select batch_key from star.fact_news
                  union all
                  select batch_key from ops.reject
                )
                where batch_key not in (select batch_key from ops.batch)
                """))
        .as("%s: facts of loads that aren't there", when)
        .isEmpty();
    Readings readings = new Readings(testing.warehouse().home());
    assertThat(testing.loader().loads())
        .as("%s: what each load brought is kept", when)
        .allMatch(load -> readings.has(load.batch()));
    try (Stream<Path> kept = Files.list(testing.warehouse().home().readings())) {
      assertThat(kept.count())
          .as("%s: and of no other", when)
          .isEqualTo(testing.loader().loads().size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(testing.warehouse().dataVersion())
        .as("%s: the data version", when)
        .isGreaterThanOrEqualTo(
            Long.parseLong(testing.value("select coalesce(max(data_version), 0) from ops.batch")));
  }

  private static void checkComplete(TestingLoader testing, int files) {
    checkWhole(testing, "completed");
    assertThat(
            testing.value("select count(*), sum(rows_loaded), sum(rows_rejected) from ops.batch"))
        .isEqualTo(files + " " + files * ROWS + " " + files * BAD);
  }

  /** Usage and news in turn, with some bad rows each. */
  private static void write(Path folder, int number) throws IOException {
    boolean usage = number % 2 == 0;
    StringBuilder text =
        new StringBuilder(
            usage ? "day,model,tokens,read_on\n" : "published_at,outlet,title,link,vendors\n");
    for (int row = 0; row < ROWS + BAD; row++) {
      boolean bad = row >= ROWS;
      if (usage) {
        text.append("2026-02-1").append(row % 9).append(",v").append(row % 7).append("/m");
        text.append(number).append('-').append(row).append(',').append(bad ? "-1" : row);
        text.append(",2026-03-01\n");
      } else {
        text.append(bad ? "never" : "2026-02-16").append(",Outlet ").append(row % 5);
        text.append(",Title ").append(row).append(",https://f.org/").append(number).append('/');
        text.append(row).append(",v").append(row % 7).append('\n');
      }
    }
    Files.writeString(folder.resolve(String.format("%05d.csv", number)), text.toString());
  }
}
