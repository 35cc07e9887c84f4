package tidemark.deploy.server;

import java.nio.file.Path;

/** The Java that runs this process, for starting another. Stateless. Thread-safe. */
public final class JavaCommand {
  private JavaCommand() {}

  public static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
