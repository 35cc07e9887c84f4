package tidemark.deploy.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidemark.deploy.terminal.Screen;
import tidemark.warehouse.Home;
import tidemark.warehouse.backup.Restore;

/** Makes a home of a backup. One thread at a time. */
@Command(
    name = "restore",
    description = {
      "Make the home what a backup holds. All of it is checked before anything is changed.",
    })
final class RestoreCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "FILE", description = "What tidemark backup made.")
  private Path file = Path.of("");

  @Option(
      names = "--replace",
      description = "Put the warehouse that the home has now aside, rather than refuse.")
  private boolean replace;

  private final Screen screen;

  RestoreCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Home home = common.bareHome();
    Restore.Restored restored = Restore.run(file.toAbsolutePath().normalize(), home, replace);
    screen
        .out()
        .printf(
            "%s is at data version %d, as of %s: %d tables, %,d rows, checked.%n",
            home.folder(),
            restored.manifest().dataVersion(),
            restored.manifest().madeAt(),
            restored.manifest().tableCount(),
            restored.manifest().rows());
    restored
        .before()
        .ifPresent(
            before ->
                screen
                    .out()
                    .println("What was there before lies in " + before + "; remove it at will."));
    return 0;
  }
}
