package tidemark.deploy.command;

import java.nio.file.Path;
import java.util.List;
import tidemark.deploy.distribution.Distribution;
import tidemark.deploy.home.HomeFolder;
import tidemark.deploy.session.Session;
import tidemark.deploy.session.Sessions;
import tidemark.deploy.terminal.Screen;
import tidemark.warehouse.Home;

/** The home that a benchmark works with: the bundled history, in a folder that goes again. */
final class BenchHome {
  private BenchHome() {}

  /** Makes it, as the folder {@code home} in the given one. */
  static void make(Distribution distribution, Path folder, Screen screen) {
    Home home = HomeFolder.prepare(new Home(folder.resolve("home")), distribution.home());
    try (Session session = Sessions.open(home, List.of())) {
      List<Path> files = LoadFiles.expand(List.of(distribution.history()));
      new LoadFiles(session, screen).load(LoadFiles.requests(files));
    }
  }
}
