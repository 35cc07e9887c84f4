package tidemark.deploy.command;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import tidemark.ingest.mapping.MappingChoice;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A mapping as a command names it: a file's path, or a name in the home. Stateless. */
final class NamedMapping {
  private NamedMapping() {}

  /**
   * A file where there is one, or where it is written like a path.
   *
   * @throws TidemarkException FILE_NOT_FOUND
   */
  static MappingChoice read(String given) {
    Path file;
    try {
      file = Path.of(given);
    } catch (InvalidPathException e) {
      return MappingChoice.named(given);
    }
    boolean isPath = given.contains("/") || given.contains("\\");
    if (!isPath && !Files.isRegularFile(file)) {
      return MappingChoice.named(given);
    }
    Path name = file.getFileName();
    try {
      return MappingChoice.given(name == null ? given : name.toString(), Files.readString(file));
    } catch (MalformedInputException e) {
      throw TidemarkException.of(
          ErrorCode.INVALID_MAPPING, "The mapping " + given + " isn't UTF-8. Save it as UTF-8.", e);
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.FILE_NOT_FOUND, "The mapping " + given + " can't be read: " + e, e);
    }
  }
}
