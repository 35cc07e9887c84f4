package tidemark.deploy.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tidemark.deploy.terminal.FailureText;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.NearestNames;
import tidemark.warehouse.error.TidemarkException;

/**
 * Failures as the user reads them: one line on standard error, and an exit status that tells whose
 * move it is. Stateless but for the clock. Thread-safe.
 */
final class Failures {
  /** The user's: the line says how to mend it. */
  static final int USER = 1;

  /** Ours: the line names a log. */
  static final int OURS = 2;

  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final PrintStream err;
  private final Clock clock;

  Failures(PrintStream err, Clock clock) {
    this.err = err;
    this.clock = clock;
  }

  /** Says what failed, and returns the exit status. */
  int report(Throwable failure) {
    if (failure instanceof TidemarkException known && known.code() != ErrorCode.INTERNAL) {
      err.println("tidemark: " + FailureText.sentence(known));
      return USER;
    }
    err.println(
        "tidemark: "
            + FailureText.oneLine(
                failure instanceof TidemarkException known ? known.detail() : "" + failure)
            + " This is our mistake; please report it with "
            + write(failure));
    return OURS;
  }

  /** Into the temporary folder: the home may be what failed. */
  private Path write(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    Path log =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "tidemark-error-" + FILE_TIME.format(clock.instant()) + ".log");
    try {
      Files.writeString(log, text.toString());
    } catch (IOException e) {
      err.println(text);
    }
    return log;
  }

  /** A command line that can't be understood. */
  int report(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    err.println("tidemark: " + usage(failure, command) + " [" + ErrorCode.INVALID_USAGE + "]");
    return USER;
  }

  private static String usage(ParameterException failure, CommandLine command) {
    boolean root = command.getParent() == null;
    String help = root ? "tidemark help" : "tidemark help " + command.getCommandName();
    if (failure instanceof UnmatchedArgumentException unmatched) {
      List<String> arguments = unmatched.getUnmatched();
      String what = arguments.isEmpty() ? "" : arguments.get(0);
      boolean isOption = what.startsWith("-");
      // Picocli's own suggestions compare letters in no order.
      Set<String> known =
          isOption
              ? command.getCommandSpec().optionsMap().keySet()
              : command.getSubcommands().keySet();
      return (root && !isOption
              ? "There is no command '" + what + "'."
              : "'" + what + "' isn't understood here.")
          + NearestNames.sentence(NearestNames.of(what, known))
          + " See: "
          + help;
    }
    String message =
        failure instanceof MissingParameterException
            ? String.valueOf(failure.getMessage()).replace("parameter: ", "argument ")
            : String.valueOf(failure.getMessage());
    return FailureText.stop(FailureText.oneLine(message)) + " See: " + help;
  }
}
