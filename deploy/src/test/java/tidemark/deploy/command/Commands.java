package tidemark.deploy.command;

import java.util.Set;
import picocli.CommandLine;
import tidemark.deploy.terminal.Screen;

/** The commands there are, for the test that looks for each in the documents. */
public final class Commands {
  private Commands() {}

  public static Set<String> names() {
    return new CommandLine(new TidemarkCommand(), new CommandFactory(Screen.current()))
        .getSubcommands()
        .keySet();
  }
}
