package tidemark.deploy.prompt.backslash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidemark.deploy.prompt.complete.Argument;
import tidemark.deploy.prompt.console.Console;
import tidemark.warehouse.error.NearestNames;

/** All commands, by name. One thread at a time. */
public final class BackslashCommands {
  private static final Map<String, String> ALIASES =
      Map.of(
          "\\dt",
          "\\d",
          "\\dv",
          "\\d",
          "\\dn",
          "\\l",
          "\\h",
          "\\?",
          "\\help",
          "\\?",
          "\\quit",
          "\\q",
          "\\edit",
          "\\e",
          "\\pset",
          "\\format",
          "\\include",
          "\\i");

  private final Console console;
  private final Map<String, BackslashCommand> commands = new LinkedHashMap<>();
  private boolean ended;

  /**
   * @param terminal what commands do with the terminal
   */
  public BackslashCommands(Console console, TerminalWork terminal) {
    this.console = console;
    List<BackslashCommand> all = new ArrayList<>();
    all.add(new DescribeCommand(console).command());
    all.add(new FunctionsCommand(console).command());
    all.add(new CataloguesCommand(console).command());
    all.add(new SavedQueryCommand(console).command());
    all.add(new ExplainCommand(console).command());
    all.addAll(new SettingCommands(console).commands());
    all.addAll(new FileCommands(console, terminal).commands());
    all.add(
        new BackslashCommand(
            "\\?", Argument.NONE, "", "this help", nothing -> console.show(help())));
    all.add(
        new BackslashCommand("\\q", Argument.NONE, "", "end (or Ctrl-D)", nothing -> ended = true));
    all.forEach(command -> commands.put(command.name(), command));
  }

  /** What each takes, for completion. */
  public Map<String, Argument> arguments() {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    commands.forEach((name, command) -> arguments.put(name, command.takes()));
    return arguments;
  }

  /** Whether the user has asked to end. */
  public boolean isEnded() {
    return ended;
  }

  /** Runs a line such as {@code \d usage}. */
  public void run(String line) throws IOException {
    String text = line.strip();
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String name = text.substring(0, end);
    String argument = text.substring(end).strip();
    if (name.endsWith(";")) {
      name = name.substring(0, name.length() - 1);
    }
    BackslashCommand command = commands.get(ALIASES.getOrDefault(name, name));
    if (command == null) {
      console.warn(
          "There is no command "
              + name
              + "."
              + NearestNames.sentence(NearestNames.of(name, commands.keySet()))
              + " List them: \\?");
      return;
    }
    command.action().run(argument);
  }

  /** Commands with their arguments, keys, and where to go on. */
  public String help() {
    StringBuilder help =
        new StringBuilder("A statement ends with a semicolon and may span lines.\n");
    for (BackslashCommand command : commands.values()) {
      String usage = command.name() + (command.usage().isEmpty() ? "" : " " + command.usage());
      help.append(String.format("  %-32s  %s%n", usage, command.help()));
    }
    return help.append(
            """

            Keys
              Tab                               complete tables, columns, functions, keywords, commands
              Up, Ctrl-R                        earlier statements, search in them
              Ctrl-C                            drop the line, or stop the statement that runs
              Ctrl-D                            end
            """)
        .toString();
  }
}
