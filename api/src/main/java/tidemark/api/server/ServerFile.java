package tidemark.api.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Properties;
import tidemark.api.settings.Settings;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Who serves a home: {@code server.json}, by which commands find the server. Owns the file: closing
 * removes it. One thread at a time.
 */
final class ServerFile implements AutoCloseable {
  private final Path file;

  private ServerFile(Path file) {
    this.file = file;
  }

  /**
   * Writes the file whole, so that no reader sees half of it.
   *
   * @throws TidemarkException HOME_UNUSABLE where it can't be written
   */
  static ServerFile write(Settings settings, long pid, Instant startedAt) {
    Path file = settings.home().serverFile();
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(fresh, json(settings, pid, startedAt));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE, "The file " + file + " can't be written: " + e, e);
    }
    return new ServerFile(file);
  }

  private static String json(Settings settings, long pid, Instant startedAt) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("pid", pid);
      json.writeStringField("url", url(settings.host(), settings.port()));
      json.writeStringField("host", settings.host());
      json.writeNumberField("port", settings.port());
      json.writeStringField("startedAt", startedAt.toString());
      json.writeStringField("version", version());
      json.writeEndObject();
    }
    return text + "\n";
  }

  /** Where a client on this machine reaches the server; all-addresses is none to connect to. */
  static String url(String host, int port) {
    String name =
        switch (host) {
          case "0.0.0.0" -> "127.0.0.1";
          case "::", "[::]", "0:0:0:0:0:0:0:0" -> "[::1]";
          default -> host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        };
    return "http://" + name + ":" + port;
  }

  /** The version of this build. */
  static String version() {
    try (InputStream in = ServerFile.class.getResourceAsStream("version.properties")) {
      Properties lines = new Properties();
      if (in != null) {
        lines.load(in);
      }
      return lines.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
