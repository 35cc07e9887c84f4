package tidemark.deploy.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tidemark.deploy.distribution.Distribution;
import tidemark.deploy.server.JavaCommand;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A benchmark in a JVM like a server's: this one has the first compiler only. Stateless. */
final class BenchProcess {
  private BenchProcess() {}

  /**
   * Runs it to its end; what it says goes where this process's own words go.
   *
   * @param flags of Java, beside those that all have
   * @param main its main class
   * @param environment beside this process's own
   * @throws TidemarkException INTERNAL where it ends otherwise than well
   */
  static void run(
      Distribution distribution,
      List<String> flags,
      Class<?> main,
      List<String> arguments,
      Map<String, String> environment)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(JavaCommand.executable());
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr", "-Xmx2g"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.timezone=UTC"));
    command.addAll(flags);
    command.addAll(List.of("-cp", distribution.commandJar().toString(), main.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment);
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "tidemark-bench-end"));
    int status = process.waitFor();
    if (status != 0) {
      throw TidemarkException.of(
          ErrorCode.INTERNAL, "The benchmark ended with status " + status + ", as said above.");
    }
  }
}
