package tidemark.api.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.Loader;
import tidemark.ingest.Progress;
import tidemark.sql.Door;
import tidemark.sql.Limits;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.warehouse.BlankHome;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.history.AsOf;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DoorsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
  private static final Question COUNT = Question.of("select count(*) from usage_observations");

  @TempDir Path folder;
  private Warehouse warehouse;
  private Loader loader;
  private Door door;
  private Doors doors;

  @BeforeEach
  void open() throws IOException {
    warehouse = Warehouse.open(BlankHome.in(folder.resolve("home")), List.of());
    loader = Loader.open(warehouse, CLOCK);
    door = Door.open(warehouse, Limits.DEFAULT);
    doors = new PastDoors(warehouse, door, Limits.DEFAULT);
    for (int week = 1; week <= 5; week++) {
      Path file =
          Files.writeString(
              folder.resolve(week + ".csv"),
              "week,model,tokens,read_on\n2026-W0" + week + ",x/one,7,2026-03-01\n");
      loader.load(LoadRequest.of(file), Progress.SILENT);
    }
  }

  @AfterEach
  void close() throws IOException {
    doors.close();
    door.close();
    loader.close();
    try (var left = Files.list(warehouse.home().staging())) {
      assertThat(left).as("left in staging").isEmpty();
    }
    warehouse.close();
  }

  private long count(AsOf asOf) {
    try (Rows rows = doors.run(asOf, COUNT, begun -> {})) {
      rows.next();
      return (Long) rows.value(0);
    }
  }

  private AsOf before(int loads) {
    return new AsOf("" + (warehouse.dataVersion() - loads));
  }

  @Test
  void each_version_answers_as_it_was_though_only_the_last_few_are_kept() {
    for (int round = 0; round < 2; round++) {
      for (int loads = 1; loads <= 4; loads++) {
        assertThat(count(before(loads))).isEqualTo(5 - loads);
      }
    }
    assertThat(count(AsOf.NOW)).isEqualTo(5);
    assertThat(count(new AsOf("9999-12-31"))).isEqualTo(5);
  }

  @Test
  void an_answer_that_is_read_keeps_its_version_open_and_others_wait() {
    List<Rows> open = new ArrayList<>();
    for (int loads = 1; loads <= 3; loads++) {
      open.add(doors.run(before(loads), COUNT, begun -> {}));
    }
    assertThatThrownBy(() -> count(before(4)))
        .isInstanceOfSatisfying(
            TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_BUSY))
        .hasMessageContaining("3 earlier versions");
    assertThat(count(before(1))).as("a version that is open").isEqualTo(4);
    open.get(1).close();
    assertThat(count(before(4))).isEqualTo(1);
    open.forEach(Rows::close);
  }

  @Test
  void what_is_no_version_says_what_is() {
    for (String wrong :
        List.of("0", "99", "yesterday", "2026-02-30", "1999-01-01", "2026-02-16T08:00")) {
      assertThatThrownBy(() -> count(new AsOf(wrong)))
          .as(wrong)
          .isInstanceOfSatisfying(
              TidemarkException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_PARAMETER))
          .hasMessageContaining("as_of is '" + wrong + "'");
    }
  }
}
