package tidemark.deploy.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import tidemark.deploy.terminal.Screen;
import tidemark.ingest.suggest.MappingDraft;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Drafts a mapping, with neither home nor server. Stateless. */
final class SuggestedMapping {
  private SuggestedMapping() {}

  /**
   * @param out a file that isn't there yet; empty for standard output
   * @throws TidemarkException INVALID_USAGE; as {@link MappingDraft#of}
   */
  static void write(List<String> arguments, Optional<Path> out, Screen screen) {
    if (arguments.size() != 1) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "--suggest-mapping drafts from one file, and "
              + arguments.size()
              + " were named: "
              + String.join(", ", arguments)
              + ". Leave the kind out; the draft names it");
    }
    Path file = Path.of(arguments.get(0));
    Path name = file.getFileName();
    String draft = MappingDraft.of(file, name == null ? file.toString() : name.toString());
    if (out.isEmpty()) {
      screen.out().print(draft);
      screen.out().flush();
      return;
    }
    try {
      Files.writeString(out.get(), draft, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      screen.err().println("The draft is in " + out.get() + ". Look at it before you load by it.");
    } catch (FileAlreadyExistsException e) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "--out is " + out.get() + ", which is there already: name a new file",
          e);
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE, "--out is " + out.get() + ", which can't be written: " + e, e);
    }
  }
}
