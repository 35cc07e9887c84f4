package tidemark.deploy.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tidemark.deploy.session.Session;
import tidemark.deploy.terminal.Screen;
import tidemark.ingest.Kind;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Loads files. One thread at a time. */
@Command(
    name = "load",
    description = {
      "Load files: model catalogues, usage, reports, news, comments, claims.",
      "The kind is recognised from the content; name it where that fails. A folder stands for the"
          + " files in it, by name.",
    })
final class LoadCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "[KIND] FILE",
      description = "KIND is one of models, usage, reports, news, comments, claims.")
  private List<String> arguments = new ArrayList<>();

  private final Screen screen;

  LoadCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Optional<Kind> kind = kind();
    List<Path> files = arguments.stream().skip(kind.isPresent() ? 1 : 0).map(Path::of).toList();
    try (Session session = common.openSession()) {
      return new LoadFiles(session, screen).load(LoadFiles.expand(files), kind);
    }
  }

  /** A file that is called like a kind is meant, as long as it is the only argument. */
  private Optional<Kind> kind() {
    Optional<Kind> kind = Kind.parse(arguments.get(0));
    boolean file = arguments.size() == 1 && Files.exists(Path.of(arguments.get(0)));
    if (kind.isPresent() && !file && arguments.size() == 1) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE, "The file is missing behind '" + arguments.get(0) + "'");
    }
    return file ? Optional.empty() : kind;
  }
}
