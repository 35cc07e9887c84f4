package tidemark.warehouse.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tidemark.warehouse.Home;
import tidemark.warehouse.OwnerLock;
import tidemark.warehouse.catalog.TableSum;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.Sha256;
import tidemark.warehouse.file.TemporaryFolder;

/**
 * Makes a home of a backup. Everything is unpacked beside it and checked first: each file's bytes,
 * then, by an engine of its own, what each table holds; only then it is moved into place.
 * Stateless. Thread-safe.
 */
public final class Restore {
  private Restore() {}

  /**
   * What was restored.
   *
   * @param before where what the home had before lies now; empty where it had nothing
   */
  public record Restored(Manifest manifest, Optional<Path> before) {}

  /**
   * Restores.
   *
   * @param replace whether a warehouse that the home has already may be put aside
   * @throws TidemarkException FILE_NOT_FOUND, MALFORMED_FILE (not a backup, or not whole),
   *     INVALID_USAGE (the home has a warehouse), HOME_IN_USE; the home is then as it was
   */
  public static Restored run(Path backup, Home home, boolean replace) {
    if (!Files.isRegularFile(backup)) {
      throw TidemarkException.of(
          ErrorCode.FILE_NOT_FOUND, "There is no backup " + backup + ". Check the path.");
    }
    home.create();
    OwnerLock owner = OwnerLock.open(home);
    try {
      refuseTaken(home, replace);
      try (TemporaryFolder folder = TemporaryFolder.open(home.folder(), "restore-")) {
        Manifest manifest = unpack(backup, folder.path());
        return new Restored(manifest, moveIn(folder.path(), home));
      }
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE,
          "The backup " + backup + " can't be restored into " + home.folder() + ": " + e,
          e);
    } finally {
      owner.close();
    }
  }

  /**
   * Reads a backup whole and checks each file's bytes, changing nothing.
   *
   * @throws TidemarkException MALFORMED_FILE
   */
  public static Manifest check(Path backup) throws IOException {
    try (ZipFile zip = open(backup)) {
      Manifest manifest = manifest(backup, zip);
      for (Manifest.StoredFile file : manifest.files()) {
        copy(backup, zip, file, OutputStream.nullOutputStream());
      }
      return manifest;
    }
  }

  private static void refuseTaken(Home home, boolean replace) {
    if (Files.exists(home.warehouseFile()) && !replace) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "The home "
              + home.folder()
              + " has a warehouse already. Name another home (--home DIR), or put that one aside:"
              + " --replace.");
    }
  }

  private static Manifest unpack(Path backup, Path folder) throws IOException {
    try (ZipFile zip = open(backup)) {
      Manifest manifest = manifest(backup, zip);
      for (Manifest.StoredFile file : manifest.files()) {
        unpack(backup, zip, file, folder);
      }
      if (manifest.file(Backup.WAREHOUSE).isEmpty()) {
        throw broken(backup, "it has no warehouse");
      }
      List<TableSum> found = Backup.sums(folder.resolve(Backup.WAREHOUSE));
      if (!found.equals(manifest.tables())) {
        List<TableSum> missing = new ArrayList<>(manifest.tables());
        missing.removeAll(found);
        throw broken(backup, "its warehouse doesn't hold what it should: " + missing);
      }
      return manifest;
    }
  }

  private static ZipFile open(Path backup) throws IOException {
    try {
      return new ZipFile(backup.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      throw broken(backup, "it is no zip file, or a part of one (" + e.getMessage() + ")");
    }
  }

  private static Manifest manifest(Path backup, ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw broken(backup, "it has no " + Manifest.NAME);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return Manifest.parse(
          backup.toString(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static void unpack(Path backup, ZipFile zip, Manifest.StoredFile file, Path folder)
      throws IOException {
    Path target = folder.resolve(file.name()).normalize();
    boolean kept =
        file.name().equals(Backup.WAREHOUSE)
            || Backup.FILES.contains(file.name())
            || Backup.FOLDERS.stream().anyMatch(name -> file.name().startsWith(name + "/"));
    if (!kept || !target.startsWith(folder)) {
      throw broken(backup, "it names the file " + file.name() + ", which no home has");
    }
    Files.createDirectories(target.getParent());
    try (OutputStream out = Files.newOutputStream(target)) {
      copy(backup, zip, file, out);
    }
  }

  private static void copy(Path backup, ZipFile zip, Manifest.StoredFile file, OutputStream out)
      throws IOException {
    ZipEntry entry = zip.getEntry(file.name());
    if (entry == null) {
      throw broken(backup, file.name() + " isn't in it");
    }
    MessageDigest digest = Sha256.start();
    try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
      // No more than it should be: a file that unpacks without end is none of ours.
      byte[] buffer = new byte[1 << 16];
      long left = file.bytes();
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        left -= length;
        if (left < 0) {
          throw broken(backup, file.name() + " is longer than " + file.bytes() + " bytes");
        }
        out.write(buffer, 0, length);
      }
    }
    if (!Sha256.hex(digest).equals(file.sha256())) {
      throw broken(backup, file.name() + " isn't what was backed up");
    }
  }

  /** Puts aside what is there, and moves in what was unpacked. */
  private static Optional<Path> moveIn(Path folder, Home home) throws IOException {
    List<String> names = new ArrayList<>(Backup.FOLDERS);
    names.addAll(Backup.FILES);
    names.add(Backup.WAREHOUSE);
    names.add(Backup.WAREHOUSE + ".wal");
    Path before =
        home.folder().resolve(folder.getFileName().toString().replace("restore", "before-restore"));
    boolean moved = false;
    for (String name : names) {
      Path there = home.folder().resolve(name);
      if (isEmptyFolder(there)) {
        Files.delete(there);
      } else if (Files.exists(there)) {
        Files.createDirectories(before);
        Files.move(there, before.resolve(name));
        moved = true;
      }
      if (Files.exists(folder.resolve(name))) {
        Files.move(folder.resolve(name), there);
      }
    }
    return moved ? Optional.of(before) : Optional.empty();
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside.findAny().isEmpty();
    }
  }

  private static TidemarkException broken(Path backup, String what) {
    return TidemarkException.of(
        ErrorCode.MALFORMED_FILE,
        "The file "
            + backup
            + " can't be restored: "
            + what
            + ". Nothing was changed; take another backup.");
  }
}
