package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.TidemarkException;

/**
 * Loads on a disk that is full: a small one in memory, which Linux lets a process of its own mount
 * without rights. Elsewhere skipped.
 */
final class FullDiskTest {
  private static final int ROWS = 150_000;
  private static final int ROOM_KIB_MIN = 400;
  private static final int ROOM_KIB_MORE = 700;
  private static final int ROOM_KIB_MAX = 12_000;
  private static final long KIB = 1024;

  @TempDir private Path folder;

  /** A process that loads files one after another, and says what became of each. */
  static final class Loading {
    private Loading() {}

    public static void main(String[] arguments) throws IOException {
      Home home = new Home(Path.of(arguments[0]));
      try (Warehouse warehouse = Warehouse.open(home, List.of());
          Loader loader = Loader.open(warehouse, Clock.systemUTC())) {
        for (String file : List.of(arguments).subList(1, arguments.length)) {
          try {
            LoadReport report = loader.load(LoadRequest.of(Path.of(file)), Progress.SILENT);
            System.out.println("loaded " + report.rowsLoaded());
          } catch (TidemarkException e) {
            System.out.println(e.code() + " " + e.detail());
          }
          System.out.println("left " + left(home) + ", version " + warehouse.dataVersion());
        }
      }
      System.out.println("closed");
    }

    private static List<String> left(Home home) throws IOException {
      List<String> left = new ArrayList<>();
      for (Path inside : List.of(home.staging(), home.temp(), home.readings())) {
        try (Stream<Path> files = Files.list(inside)) {
          files.map(file -> home.folder().relativize(file).toString()).sorted().forEach(left::add);
        }
      }
      return left;
    }
  }

  /**
   * The more room there is, the later the load meets its end: at its own files, at the warehouse's,
   * or not at all. In most of these cases the log can't be folded in either when the home closes.
   */
  @Test
  void a_load_without_room_is_rolled_back_and_the_next_one_has_it()
      throws IOException, InterruptedException {
    Path home = made();
    String big = big();
    int room = ROOM_KIB_MIN;
    int failures = 0;
    boolean isLoaded = false;
    while (!isLoaded) {
      assertThat(room).as("KiB of room, and not loaded").isLessThan(ROOM_KIB_MAX);
      Path copy = copy(home, "room-" + room);
      List<String> said = onSmallDisk(copy, room, big, small("a/two"));
      isLoaded = said.get(0).equals("loaded " + ROWS);
      if (isLoaded) {
        assertThat(said).endsWith("closed");
      } else {
        failures++;
        assertThat(said.get(0))
            .startsWith(
                "DISK_FULL The file big.csv wasn't loaded. Writing failed, since the disk is full at ")
            .endsWith(
                ". Nothing was changed. Make room there, or move the home to a larger disk, and try again.");
        assertThat(said.subList(1, said.size()))
            .containsExactly(
                "left [readings/1], version 2",
                "loaded 1",
                "left [readings/1, readings/2], version 3",
                "closed");
        assertSound(copy, "a/one, a/two");
      }
      room += ROOM_KIB_MORE;
    }
    assertThat(failures).as("rooms that were too small").isGreaterThan(1);
  }

  private Path made() throws IOException {
    try (TestingLoader testing = TestingLoader.open(folder)) {
      testing.load(Path.of(small("a/one")));
    }
    return folder.resolve("home");
  }

  private Path copy(Path home, String name) throws IOException, InterruptedException {
    Path target = Files.createDirectories(folder.resolve(name)).resolve("home");
    assertThat(status("cp", "-r", home.toString(), target.toString())).isZero();
    return target;
  }

  private static void assertSound(Path home, String models) {
    try (Warehouse warehouse = Warehouse.open(new Home(home), List.of());
        Connection reader = warehouse.openReader()) {
      assertThat(texts(reader, "select distinct model from usage_observations order by model"))
          .isEqualTo(List.of(models.split(", ", -1)));
      assertThat(texts(reader, "select rule from ops.integrity where breaches > 0")).isEmpty();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> texts(Connection reader, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement select = reader.prepareStatement(query);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private String big() throws IOException {
    StringBuilder text = new StringBuilder("day,model,tokens,read_on\n");
    for (int i = 0; i < ROWS; i++) {
      text.append("2026-0").append(1 + i % 9).append("-1").append(i / 9 % 9);
      text.append(",v").append(i % 7).append("/m").append(i / 81).append(',').append(i * 7919L);
      text.append(",2026-10-10\n");
    }
    return Files.writeString(folder.resolve("big.csv"), text).toString();
  }

  private String small(String model) throws IOException {
    Path file = folder.resolve(model.replace('/', '-') + ".csv");
    return Files.writeString(
            file, "day,model,tokens,read_on\n2026-01-10," + model + ",1,2026-10-10\n")
        .toString();
  }

  /**
   * Runs the process where the home's disk has so much room beyond what the home needs; afterwards
   * the home lies where it was, as the process left it.
   */
  private List<String> onSmallDisk(Path home, int roomKib, String... files)
      throws IOException, InterruptedException {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    assumeTrue(
        status("unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString())
            == 0,
        "SKIPPED: this system lets no process mount a disk of its own (unshare -rm)");
    long size = Files.size(home.resolve("warehouse.duckdb")) / KIB + roomKib;
    List<String> command =
        new ArrayList<>(
            List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "disk=$1; home=$2; shift 2; mount -t tmpfs -o size="
                    + size
                    + "k tmpfs \"$disk\" && cp -r \"$home/.\" \"$disk\" && \"$@\";"
                    + " rm -r \"$home\"; cp -r \"$disk\" \"$home\"",
                "sh",
                disk.toString(),
                home.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Loading.class.getName(),
                disk.toString()));
    command.addAll(List.of(files));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended").isTrue();
    return said.lines().toList();
  }

  private static int status(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }
}
