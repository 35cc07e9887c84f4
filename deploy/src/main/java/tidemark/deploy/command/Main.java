package tidemark.deploy.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import picocli.CommandLine;
import tidemark.deploy.terminal.Screen;

/** The main class of the {@code tidemark} command. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, Screen.current()));
  }

  /** Runs one command and returns its exit status: 0, 1 (the user's move), 2 (ours). */
  static int run(String[] arguments, Screen screen) {
    silenceLogs();
    Failures failures = new Failures(screen.err(), Clock.systemUTC());
    CommandLine command = new CommandLine(new TidemarkCommand(), new CommandFactory(screen));
    command.setOut(writer(screen.out()));
    command.setErr(writer(screen.err()));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setUsageHelpAutoWidth(false);
    command.setParameterExceptionHandler((failure, args) -> failures.report(failure));
    command.setExecutionExceptionHandler((failure, line, parsed) -> failures.report(failure));
    if (arguments.length == 0) {
      command.usage(screen.out());
      return 0;
    }
    int status = command.execute(arguments);
    screen.out().flush();
    return status;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** What libraries log is for a server's log; a command says what matters in its own words. */
  private static void silenceLogs() {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
  }
}
