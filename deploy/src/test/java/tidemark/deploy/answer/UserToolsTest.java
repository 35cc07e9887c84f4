package tidemark.deploy.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserToolsTest {
  @Test
  void pager_and_editor_are_those_of_the_environment() {
    UserTools tools =
        UserTools.of(
            Map.of("PAGER", "more", "EDITOR", "nano", "VISUAL", "code -w", "TERM", "xterm"));

    assertThat(tools).isEqualTo(new UserTools(Optional.of("more"), "code -w", true));
  }

  @Test
  void an_empty_pager_means_none() {
    assertThat(UserTools.of(Map.of("PAGER", "", "PATH", "/usr/bin")).pager()).isEmpty();
  }

  @Test
  void no_colours_where_asked_or_on_a_dumb_terminal() {
    assertThat(UserTools.of(Map.of("TERM", "xterm", "NO_COLOR", "1")).isColoured()).isFalse();
    assertThat(UserTools.of(Map.of("TERM", "dumb")).isColoured()).isFalse();
    assertThat(UserTools.of(Map.of()).isColoured()).isFalse();
    assertThat(UserTools.of(Map.of("TERM", "xterm", "NO_COLOR", "")).isColoured()).isTrue();
  }
}
