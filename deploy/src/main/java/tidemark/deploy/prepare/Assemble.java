package tidemark.deploy.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tidemark.deploy.distribution.Distribution;

/**
 * Puts the distribution together from what Maven has staged, then makes it start fast. Run by the
 * build, after packaging.
 */
public final class Assemble {
  private Assemble() {}

  /**
   * @param arguments the module's folder, and the path of its jars less {@code .jar} and {@code
   *     -server.jar}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path module = Path.of(arguments[0]);
    Path stage = module.resolve("target/stage");
    Path folder = module.resolve("target/tidemark");

    Files.createDirectories(folder.resolve("lib"));
    Distribution distribution = new Distribution(folder);
    Files.deleteIfExists(distribution.stamp());
    // Named without version, so that scripts needn't know it.
    Files.copy(
        Path.of(arguments[1] + ".jar"),
        stage.resolve("lib").resolve("tidemark-deploy.jar"),
        StandardCopyOption.REPLACE_EXISTING);
    Mirror.folder(stage.resolve("lib"), folder.resolve("lib"));
    Mirror.folder(stage.resolve("server/app"), distribution.application());
    Mirror.folder(stage.resolve("server/lib"), folder.resolve("server/lib"));
    Mirror.folder(stage.resolve("jdbc"), folder.resolve("jdbc"));
    Mirror.file(Path.of(arguments[1] + "-server.jar"), distribution.serverJar());
    Mirror.file(
        module.resolve("src/main/distribution/jdbc/JdbcExample.java"), distribution.jdbcExample());
    Mirror.folder(module.resolve("src/main/distribution/bin"), folder.resolve("bin"));
    Mirror.folder(module.resolve("trino"), folder.resolve("trino"));
    Mirror.folder(module.resolve("home"), distribution.home());

    UnpackPayara.run(stage.resolve("server/payara-micro.jar"), distribution.payara());
    ArchiveClasses.run(distribution);
    Files.writeString(distribution.stamp(), "");
  }
}
