package tidemark.api.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidemark.api.ground.Ground;
import tidemark.api.wire.ResultFormat;
import tidemark.sql.Door;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.sql.Way;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Whether the door is warm. Its first statement costs seconds (Calcite's classes, the engine's
 * functions), which the server spends before it says ready. Thread-safe.
 */
final class Warmth {
  private static final Logger LOG = LoggerFactory.getLogger(Warmth.class);

  /** What the door is. */
  enum State {
    COLD,
    WARM,
    BROKEN
  }

  private volatile State state = State.COLD;
  private volatile String reason = "the first statement is still running";

  /** Runs one statement on all ways there are and writes its rows to nowhere. */
  void warm(Door door, Ground ground) {
    long start = System.nanoTime();
    try {
      Question question = Question.of(statement());
      String told = "";
      if (ground.trino().isEmpty()) {
        run(door, question.withWay(Way.TYPED));
        runPlanned(door, question);
      } else {
        told = runFromCluster(door, question);
      }
      reason = "%d ms%s".formatted((System.nanoTime() - start) / 1_000_000, told);
      state = State.WARM;
      LOG.info("The door is warm after {}", reason);
    } catch (RuntimeException e) {
      reason = String.valueOf(e.getMessage());
      state = State.BROKEN;
      LOG.error("The door can't answer its first statement, so the server is not ready", e);
    }
  }

  /** A cluster that is away, or has nothing yet, makes each statement fail, and not the server. */
  private static String runFromCluster(Door door, Question question) {
    try {
      run(door, question);
      return "";
    } catch (TidemarkException e) {
      LOG.warn("The cluster doesn't answer the first statement: {}", e.getMessage());
      door.check(question);
      return ", without rows: " + e.getMessage();
    }
  }

  private static void runPlanned(Door door, Question question) {
    try {
      run(door, question.withWay(Way.PLANNED));
    } catch (TidemarkException e) {
      if (e.code() != ErrorCode.NOT_PLANNABLE) {
        throw e;
      }
      // Slower later, but no reason to refuse all that needs no plan.
      LOG.warn("The planned way stays cold: {}", e.detail());
    }
  }

  private static void run(Door door, Question question) {
    try (Rows rows = door.run(question)) {
      ResultFormat.JSON.write(rows, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String statement() {
    try (InputStream in = Warmth.class.getResourceAsStream("Warmth/statement.sql")) {
      if (in == null) {
        throw new IllegalStateException("Warmth/statement.sql is not in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  State state() {
    return state;
  }

  /** How long it took, or why it isn't warm. */
  String reason() {
    return reason;
  }
}
