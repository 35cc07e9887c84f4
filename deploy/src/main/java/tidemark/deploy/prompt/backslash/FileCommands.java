package tidemark.deploy.prompt.backslash;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tidemark.deploy.prompt.complete.Argument;
import tidemark.deploy.prompt.console.Console;

/** {@code \i}, {@code \o}, {@code \e}: statements from files, answers into files, the editor. */
final class FileCommands {
  private final Console console;
  private final TerminalWork terminal;

  FileCommands(Console console, TerminalWork terminal) {
    this.console = console;
    this.terminal = terminal;
  }

  List<BackslashCommand> commands() {
    return List.of(
        new BackslashCommand(
            "\\i", Argument.FILE, "FILE", "run the statements of a file", this::include),
        new BackslashCommand(
            "\\o",
            Argument.FILE,
            "[FILE]",
            "write answers into a file, from here on; back to the screen without one",
            this::redirect),
        new BackslashCommand(
            "\\e",
            Argument.FILE,
            "[FILE]",
            "edit the last statement, or a file, in " + console.tools().editor(),
            this::edit));
  }

  private void include(String argument) throws IOException {
    if (argument.isEmpty()) {
      console.warn("\\i needs a file: \\i FILE");
      return;
    }
    Path file = path(argument);
    if (!Files.isRegularFile(file)) {
      console.warn("The file " + file + " isn't there.");
      return;
    }
    try {
      terminal.answer(Files.readString(file));
    } catch (CharacterCodingException e) {
      console.warn("The file " + file + " isn't UTF-8.");
    }
  }

  private void redirect(String argument) throws IOException {
    if (argument.isEmpty()) {
      console.output().close();
      console.say("Answers go to the screen.");
      return;
    }
    Path file = path(argument);
    try {
      console.output().redirect(file);
      console.say("Answers go to " + file + ". Back to the screen: \\o");
    } catch (IOException e) {
      console.warn("The file " + file + " can't be written: " + e.getMessage());
    }
  }

  private void edit(String argument) throws IOException {
    Path file = argument.isEmpty() ? Files.createTempFile("tidemark-", ".sql") : path(argument);
    try {
      if (argument.isEmpty()) {
        String last = console.lastStatement();
        Files.writeString(file, last.isEmpty() ? "" : last + ";\n");
      }
      String quoted = "'" + file.toString().replace("'", "'\\''") + "'";
      int status =
          new ProcessBuilder("sh", "-c", console.tools().editor() + " " + quoted)
              .inheritIO()
              .start()
              .waitFor();
      if (status != 0) {
        console.warn("The editor ended with status " + status + ": nothing was taken over.");
        return;
      }
      terminal.type(Files.readString(file).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (argument.isEmpty()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Path path(String argument) {
    String name = argument.replaceFirst("^(['\"])(.*)\\1$", "$2");
    Path path =
        name.startsWith("~/")
            ? Path.of(System.getProperty("user.home")).resolve(name.substring(2))
            : Path.of(name);
    return path.toAbsolutePath().normalize();
  }
}
