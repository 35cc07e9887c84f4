package tidemark.deploy.prompt.backslash;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tidemark.deploy.answer.OutputFormat;
import tidemark.deploy.prompt.complete.Argument;
import tidemark.deploy.prompt.console.Console;
import tidemark.deploy.prompt.console.Settings;
import tidemark.warehouse.error.NearestNames;
import tidemark.warehouse.history.AsOf;

/** {@code \format}, {@code \x}, {@code \timing}, {@code \pager}: how answers look. */
final class SettingCommands {
  private final Console console;
  private final Settings settings;

  SettingCommands(Console console) {
    this.console = console;
    this.settings = console.settings();
  }

  List<BackslashCommand> commands() {
    return List.of(
        new BackslashCommand(
            "\\format",
            Argument.FORMAT,
            "[FORMAT]",
            "how rows are printed: " + String.join(", ", OutputFormat.labels()),
            this::format),
        new BackslashCommand(
            "\\x",
            Argument.ON_OFF,
            "[on|off|auto]",
            "a line for each cell; auto: where rows are too wide",
            this::expanded),
        new BackslashCommand(
            "\\asof",
            Argument.NONE,
            "[WHEN|now]",
            "answer as of a data version, the end of a day (UTC) or an instant",
            this::asOf),
        new BackslashCommand(
            "\\timing",
            Argument.ON_OFF,
            "[on|off]",
            "where the time of each statement went",
            argument -> toggle("Timing", argument, settings.isTimed(), settings::setTimed)),
        new BackslashCommand(
            "\\pager",
            Argument.ON_OFF,
            "[on|off]",
            "whether results taller than the screen go through "
                + console.tools().pager().orElse("$PAGER"),
            argument -> toggle("Pager", argument, settings.isPaged(), settings::setPaged)));
  }

  private void asOf(String argument) {
    if (!argument.isEmpty()) {
      console.session().asOf(argument.equalsIgnoreCase("now") ? AsOf.NOW : new AsOf(argument));
    }
    AsOf asOf = console.session().asOf();
    console.say(
        asOf.isNow()
            ? "Answers are of now."
            : "Answers are as of " + asOf.text() + "; back: \\asof now");
  }

  private void format(String argument) {
    if (!argument.isEmpty()) {
      Optional<OutputFormat> format = OutputFormat.parse(argument);
      if (format.isEmpty()) {
        console.warn(
            "There is no format '"
                + argument
                + "'."
                + NearestNames.sentence(NearestNames.of(argument, OutputFormat.labels()))
                + " There are: "
                + String.join(", ", OutputFormat.labels()));
        return;
      }
      settings.setFormat(format.get());
    }
    console.say("Format is " + settings.format().label() + ".");
  }

  private void expanded(String argument) {
    Settings.Expanded chosen =
        switch (argument.toLowerCase(Locale.ROOT)) {
          case "on" -> Settings.Expanded.ON;
          case "off" -> Settings.Expanded.OFF;
          case "auto" -> Settings.Expanded.AUTO;
          case "" ->
              settings.expanded() == Settings.Expanded.ON
                  ? Settings.Expanded.AUTO
                  : Settings.Expanded.ON;
          default -> settings.expanded();
        };
    settings.setExpanded(chosen);
    console.say("A line for each cell is " + chosen.name().toLowerCase(Locale.ROOT) + ".");
  }

  private void toggle(String what, String argument, boolean now, Consumer<Boolean> set) {
    boolean on =
        switch (argument.toLowerCase(Locale.ROOT)) {
          case "on" -> true;
          case "off" -> false;
          case "" -> !now;
          default -> now;
        };
    set.accept(on);
    console.say(what + " is " + (on ? "on" : "off") + ".");
  }
}
