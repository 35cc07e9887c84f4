package tidemark.deploy.prompt.console;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file that answers go to instead of the screen, where one was named. One thread at a time. */
public final class Output implements AutoCloseable {
  private @Nullable Path file;
  private @Nullable OutputStream stream;

  /** From here on answers go there; what it held is lost. */
  public void redirect(Path to) throws IOException {
    close();
    stream = new BufferedOutputStream(Files.newOutputStream(to));
    file = to;
  }

  /** The file, until {@link #close()}. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  Optional<OutputStream> stream() {
    return Optional.ofNullable(stream);
  }

  /** From here on answers go to the screen. */
  @Override
  public void close() throws IOException {
    OutputStream open = stream;
    stream = null;
    file = null;
    if (open != null) {
      open.close();
    }
  }
}
