package tidemark.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shell script gives to Java, which here is one that only says what it is given. */
final class LauncherTest {
  @TempDir Path folder;

  private String given(String... arguments) throws IOException, InterruptedException {
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nfor word in \"$@\"; do echo \"[$word]\"; done\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
    ProcessBuilder command = new ProcessBuilder("sh", "src/main/distribution/bin/tidemark");
    command.command().addAll(List.of(arguments));
    command.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    Process process = command.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void what_loads_has_a_gibibyte_for_java_and_the_second_compiler()
      throws IOException, InterruptedException {
    for (String command : new String[] {"load", "unload", "watch", "rejects"}) {
      assertThat(given(command, "a b")).contains("[-Xmx1g]", "[-XX:+TieredCompilation]", "[a b]");
    }
    assertThat(given("sql", "-e", "select 1"))
        .contains("[-XX:TieredStopAtLevel=1]", "[select 1]")
        .doesNotContain("-Xmx");
  }
}
