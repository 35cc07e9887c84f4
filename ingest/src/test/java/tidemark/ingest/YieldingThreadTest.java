package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** What runs on a thread that lets others go first. */
final class YieldingThreadTest {
  /** The 19th field of what Linux tells of a thread; the second is a name in brackets. */
  private static int niceness() {
    try {
      String told = Files.readString(Path.of("/proc/thread-self/stat"));
      return Integer.parseInt(told.substring(told.lastIndexOf(')') + 2).split(" ", -1)[16]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void it_and_its_threads_go_last_and_the_caller_does_not() throws InterruptedException {
    assumeTrue(Files.exists(Path.of("/proc/thread-self/stat")), "no Linux");
    int before = niceness();
    CompletableFuture<Integer> started = new CompletableFuture<>();
    int within =
        YieldingThread.call(
            () -> {
              new Thread(() -> started.complete(niceness())).start();
              return niceness();
            });
    assertThat(within).isEqualTo(YieldingThread.NICENESS);
    assertThat(started.join()).isEqualTo(YieldingThread.NICENESS);
    assertThat(niceness()).isEqualTo(before);
  }

  @Test
  void its_failure_is_the_callers() {
    TidemarkException told = TidemarkException.of(ErrorCode.EMPTY_FILE, "Nothing is there.");
    assertThatThrownBy(
            () ->
                YieldingThread.call(
                    () -> {
                      throw told;
                    }))
        .isSameAs(told);
  }

  @Test
  void an_interrupted_caller_waits_and_stays_interrupted() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Boolean> after = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              YieldingThread.call(
                  () -> {
                    begun.countDown();
                    awaitQuietly(goOn);
                    return true;
                  });
              after.complete(Thread.currentThread().isInterrupted());
            });
    caller.start();
    begun.await();
    caller.interrupt();
    assertThat(after).isNotDone();
    goOn.countDown();
    assertThat(after.join()).isTrue();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
