package tidemark.deploy.prompt.backslash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidemark.deploy.prompt.complete.Argument;
import tidemark.deploy.prompt.console.Console;
import tidemark.deploy.terminal.WordWrap;
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

  private static final int LEFT = 34;
  private static final int HELP_MIN = 20;
  private static final int HELP_MAX = 80;

  private static final Map<String, String> KEYS = new LinkedHashMap<>();

  static {
    KEYS.put("Tab", "complete tables, columns, functions, keywords, commands");
    KEYS.put("Up, Ctrl-R", "earlier statements; search in them");
    KEYS.put("Ctrl-C", "drop what is typed, or stop the statement that runs");
    KEYS.put("Ctrl-D", "end");
  }

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

  /** Commands with their arguments, and keys. */
  private String help() {
    StringBuilder help =
        new StringBuilder("A statement ends with a semicolon and may span lines.\n\nCommands\n");
    for (BackslashCommand command : commands.values()) {
      line(help, command.name() + " " + command.usage(), command.help());
    }
    help.append("\nKeys\n");
    KEYS.forEach((key, what) -> line(help, key, what));
    return help.toString();
  }

  /** A name, and what it does beside it, also below where the screen is narrow. */
  private void line(StringBuilder help, String name, String what) {
    int room = Math.max(HELP_MIN, console.width().orElse(HELP_MAX) - LEFT);
    String lead = String.format("  %-" + (LEFT - 2) + "s", name);
    for (String line : WordWrap.of(what, Math.min(room, HELP_MAX))) {
      help.append(lead).append(line).append('\n');
      lead = " ".repeat(LEFT);
    }
  }
}
