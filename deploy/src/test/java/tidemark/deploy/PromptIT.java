package tidemark.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prompt of the distribution on a real terminal, without a server. */
class PromptIT {
  private static final Path DISTRIBUTION = Path.of(System.getProperty("tidemark.distribution"));

  /** Runs for hours unless it is stopped. */
  static final String HEAVY =
      "select sum(a.x * b.x) from range(10000000) a(x), range(10000000) b(x);\r";

  @TempDir private Path folder;

  @Test
  void someone_types_completes_stops_a_statement_and_leaves() throws Exception {
    Path home = folder.resolve("home");
    try (PseudoTerminal terminal = PseudoTerminal.start(DISTRIBUTION, folder, home)) {
      // First what waits for the catalogue: a completion does so only for a while.
      terminal.type("\\d countries\r", "alpha");
      terminal.type("select count(*) as n from usage_w\t;\r", "1 row in");
      terminal.type(HEAVY, "Ctrl-C stops it");
      terminal.type("\u0003", "Stopped after");
      terminal.type("select 40 + 2 as answer;\r", "42");
      terminal.type("\\q\r", "");

      assertThat(terminal.awaitEnd()).isZero();
      assertThat(terminal.seen()).contains("usage_weekly");
    }
    assertThat(home.resolve(".prompt-history")).content().contains("as answer;");
  }
}
