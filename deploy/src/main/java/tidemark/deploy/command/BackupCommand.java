package tidemark.deploy.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tidemark.deploy.session.Session;
import tidemark.deploy.terminal.Screen;
import tidemark.warehouse.backup.Manifest;
import tidemark.warehouse.backup.Restore;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Backs a home up, served or not. One thread at a time. */
@Command(
    name = "backup",
    description = {
      "Back the home up into one file, while it is in use: the warehouse, saved queries, rollups,"
          + " mappings and settings. Restore it with: tidemark restore FILE.",
    })
final class BackupCommand implements Callable<Integer> {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "Where to; tidemark-TIME.zip in this folder where it is left out.")
  private @Nullable Path file;

  private final Screen screen;

  BackupCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Path target = (file != null ? file : usual()).toAbsolutePath().normalize();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      if (Files.exists(target)) {
        throw new FileAlreadyExistsException(target.toString());
      }
      try (Session session = common.openSession();
          OutputStream out = Files.newOutputStream(part)) {
        session.backup(out);
      }
      Manifest manifest = Restore.check(part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      screen
          .out()
          .printf(
              "%s holds data version %d: %d tables, %,d rows, checked. Restore it with: tidemark"
                  + " restore %s --home DIR%n",
              target, manifest.dataVersion(), manifest.tableCount(), manifest.rows(), target);
      return 0;
    } catch (FileAlreadyExistsException e) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "The file " + target + " is there already. Name another one, or remove it.",
          e);
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE, "The backup " + target + " can't be written: " + e, e);
    } finally {
      removePart(part);
    }
  }

  private static Path usual() {
    return Path.of("tidemark-" + STAMP.format(LocalDateTime.now(ZoneOffset.UTC)) + ".zip");
  }

  private void removePart(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      screen.err().println("tidemark: " + part + " is of no use and couldn't be removed: " + e);
    }
  }
}
