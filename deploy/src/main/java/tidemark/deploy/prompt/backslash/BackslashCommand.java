package tidemark.deploy.prompt.backslash;

import java.io.IOException;
import tidemark.deploy.prompt.complete.Argument;

/**
 * A command. Immutable.
 *
 * @param name with its backslash
 * @param takes what its argument is, for completion
 * @param usage its argument as help shows it
 * @param help one line
 */
record BackslashCommand(String name, Argument takes, String usage, String help, Action action) {
  /** Does it; the argument is stripped, and empty where none was given. */
  @FunctionalInterface
  interface Action {
    void run(String argument) throws IOException;
  }
}
