package tidemark.deploy.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.warehouse.Bounds;
import tidemark.warehouse.Home;

/** What a session takes that opens the file itself. */
final class SessionsTest {
  @TempDir Path folder;

  @Test
  void a_session_to_load_keeps_its_engine_within_its_bounds_and_one_to_ask_does_not() {
    Home home = new Home(folder);
    try (Session loads = Sessions.openToLoad(home, List.of(), Map.of())) {
      assertThat(((FileSession) loads).bounds()).isEqualTo(Bounds.ofLoads());
    }
    try (Session asks = Sessions.open(home, List.of())) {
      assertThat(((FileSession) asks).bounds()).isEqualTo(Bounds.usual());
    }
  }
}
