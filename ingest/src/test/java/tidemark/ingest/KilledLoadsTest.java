package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loads killed at random moments of each step: the file opens, what was at work is whole or absent,
 * nothing is left behind, and doing it again completes it. What is whole and what is absent tells a
 * home beside it that the same was done to and that nobody killed. The build kills a few times;
 * {@code -Dtidemark.kills=100} does more, and {@code -Dtidemark.seed=N} chooses other moments.
 */
final class KilledLoadsTest {
  private static final int KILLS = Integer.getInteger("tidemark.kills", 7);
  private static final long SEED = Long.getLong("tidemark.seed", 20261125);

  /** Kills that came too late count for nothing; so many come on each one that counts at most. */
  private static final int TRIES = 4;

  /** Then a home is begun anew, so that each kill costs as much as the first. */
  private static final int CYCLES_PER_HOME = 5;

  private static final List<String> STEPS =
      List.of("reading", "staging", "checking", "loading", "committing", LoadingProcess.CHECKPOINT);

  private static final List<String> UNLOAD_STEPS =
      List.of("rebuilding", "replacing", "committing", LoadingProcess.CHECKPOINT);

  private record Hit(KilledJob.Kind kind, String step) {}

  private final Random random = new Random(SEED);
  private final Map<Hit, Long> nanosOf = new HashMap<>();
  private final Map<Hit, Integer> hits = new HashMap<>();
  private final Map<String, Map<String, Integer>> table = new TreeMap<>();
  private int tries;

  @TempDir Path folder;

  @Test
  void a_killed_load_is_whole_or_absent_and_loading_again_completes_it() throws IOException {
    System.out.println("Kills: " + KILLS + ", -Dtidemark.seed=" + SEED);
    for (int home = 0; !isEnough(); home++) {
      try (TestingLoader control = TestingLoader.open(made("control-" + home))) {
        killInOneHome(control, made("home-" + home));
      }
    }
    table.forEach((step, outcomes) -> System.out.println("Killed at " + step + ": " + outcomes));
    System.out.println("Kills that came too late: " + (tries - hitCount()));
  }

  /** As many as asked for, at each step, and while a load was taken back. */
  private boolean isEnough() {
    return hitCount() >= KILLS
        && STEPS.stream().allMatch(step -> hitsAt(step) > 0)
        && hits.keySet().stream().anyMatch(hit -> hit.kind() == KilledJob.Kind.UNLOAD);
  }

  private Path made(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private int hitCount() {
    return hits.values().stream().mapToInt(Integer::intValue).sum();
  }

  private int hitsAt(String step) {
    return hits.entrySet().stream()
        .filter(hit -> hit.getKey().step().equals(step))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private void killInOneHome(TestingLoader control, Path own) throws IOException {
    Path home = own.resolve("home");
    try (LoadingProcess first = LoadingProcess.start(home, own)) {
      for (KilledJob job : cycle(0, own)) {
        job.run(control.loader(), Progress.SILENT);
        complete(first, job);
      }
      assertThat(first.state()).isEqualTo(HomeState.of(control.warehouse()));
      first.beginClosing();
      first.await("at ");
      long nanos = nanos(first.await("ended "));
      for (KilledJob.Kind kind : KilledJob.Kind.values()) {
        nanosOf.merge(new Hit(kind, LoadingProcess.CHECKPOINT), nanos, Math::min);
      }
    }
    String before = HomeState.of(control.warehouse());
    LoadingProcess process = LoadingProcess.start(home, own);
    try {
      for (int cycle = 1; cycle <= CYCLES_PER_HOME && !isEnough(); cycle++) {
        for (KilledJob job : cycle(cycle, own)) {
          if (isEnough()) {
            return;
          }
          job.run(control.loader(), Progress.SILENT);
          String after = HomeState.of(control.warehouse());
          String step = kill(process, job);
          process.close();
          process = LoadingProcess.start(home, own);
          String found = process.state();
          assertThat(found).as("%s killed at %s", job, step).isIn(before, after);
          boolean isAbsent = complete(process, job);
          assertThat(found).as("%s killed at %s", job, step).isEqualTo(isAbsent ? before : after);
          if (isAbsent) {
            assertThat(process.state()).as("%s done again", job).isEqualTo(after);
          }
          note(step, job, isAbsent);
          before = after;
        }
      }
    } finally {
      process.close();
    }
  }

  private static List<KilledJob> cycle(int cycle, Path files) {
    return Stream.of(KilledJob.Kind.values())
        .map(kind -> new KilledJob(kind, cycle, files))
        .toList();
  }

  private void note(String step, KilledJob job, boolean isAbsent) {
    tries++;
    assertThat(tries)
        .as("kills, of which %s met a load: %s", hitCount(), table)
        .isLessThan(TRIES * KILLS);
    if (step.isEmpty()) {
      return;
    }
    hits.merge(new Hit(job.kind(), step), 1, Integer::sum);
    table
        .computeIfAbsent(step, key -> new TreeMap<>())
        .merge(job.kind() + (isAbsent ? " absent" : " whole"), 1, Integer::sum);
  }

  /**
   * Begins a job and kills the process at a random moment of the step that was hit least.
   *
   * @return the step that it was at; empty where the job had ended
   */
  private String kill(LoadingProcess process, KilledJob job) throws IOException {
    String target =
        Stream.of(job.kind() == KilledJob.Kind.UNLOAD ? UNLOAD_STEPS : STEPS)
            .flatMap(List::stream)
            .min(
                Comparator.comparing(
                        (String step) -> hits.getOrDefault(new Hit(job.kind(), step), 0))
                    .thenComparing(this::hitsAt))
            .orElseThrow();
    process.begin(job);
    if (target.equals(LoadingProcess.CHECKPOINT)) {
      process.await("ended ");
      process.beginClosing();
    }
    process.await("at " + target);
    long end =
        System.nanoTime()
            + (long) (random.nextDouble() * nanosOf.getOrDefault(new Hit(job.kind(), target), 0L));
    while (end - System.nanoTime() > 0) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
    String last = "at " + target;
    for (String line : process.kill()) {
      last = line;
    }
    return last.startsWith("at ") && !last.startsWith("at done") ? last.split(" ", -1)[1] : "";
  }

  /**
   * Does a job to its end and notes how long each step takes.
   *
   * @return whether there was anything to do
   */
  private boolean complete(LoadingProcess process, KilledJob job) throws IOException {
    process.begin(job);
    Map<String, Long> begins = new LinkedHashMap<>();
    String ended = process.await("ended ", line -> begins.put(line.split(" ", -1)[1], nanos(line)));
    boolean changed = ended.startsWith("ended true");
    if (changed) {
      String step = "";
      long from = 0;
      begins.put("ended", nanos(ended));
      for (Map.Entry<String, Long> begin : begins.entrySet()) {
        nanosOf.merge(new Hit(job.kind(), step), begin.getValue() - from, Math::min);
        step = begin.getKey();
        from = begin.getValue();
      }
    }
    return changed;
  }

  private static long nanos(String line) {
    return Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
  }
}
