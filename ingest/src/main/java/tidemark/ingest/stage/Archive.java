package tidemark.ingest.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Unpacks gzip, and ZIP archives with one file in them, into a folder; within bounds, since a small
 * file may unpack to more than a disk holds. Stateless. Thread-safe.
 */
final class Archive {
  /** Figures as text shrink to a fifth, seldom to a fiftieth; a bomb to a thousandth. */
  static final int RATIO_MAX = 200;

  /** Up to here the ratio is nobody's concern. */
  private static final long UNCHECKED_BYTES = 64L << 20;

  /** What the disk has to keep for everything else. */
  private static final long RESERVED_BYTES = 256L << 20;

  private static final int SHOWN_NAMES = 10;

  private Archive() {}

  static Path gunzip(Path file, String name, Path folder) throws IOException {
    Path plain = Files.createTempFile(folder, "unpacked-", "");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      copy(in, Files.size(file), plain, name);
    } catch (ZipException | java.io.EOFException e) {
      throw FileFault.malformed(name, "gzip", String.valueOf(e.getMessage()));
    }
    if (Files.size(plain) == 0) {
      throw FileFault.empty(name, "a gzip stream of nothing");
    }
    return plain;
  }

  /**
   * Whether a ZIP archive is an Excel workbook, whose parts unpack within bounds.
   *
   * @throws TidemarkException UNKNOWN_FORMAT where it is another office document, or a bomb
   */
  static boolean isWorkbook(Path file, String name) throws IOException {
    try (ZipFile zip = open(file)) {
      if (zip.getEntry("xl/workbook.bin") != null) {
        throw FileFault.unfit(
            name, "an Excel workbook in its binary form (.xlsb)", "Save it as .xlsx, or as CSV.");
      }
      if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
        throw FileFault.unfit(
            name, "an OpenDocument file (.ods, .odt)", "Save it as .xlsx, or as CSV.");
      }
      if (zip.getEntry("word/document.xml") != null) {
        throw FileFault.unfit(name, "a Word document", "Save its table as .xlsx, or as CSV.");
      }
      if (zip.getEntry("xl/workbook.xml") == null) {
        return false;
      }
      requireBounds(zip, Files.size(file), name);
      return true;
    } catch (ZipException e) {
      // Unpacking it will tell.
      return false;
    }
  }

  /** What an archive says of its own sizes may be a lie, so it is unpacked to nowhere once. */
  private static void requireBounds(ZipFile zip, long packedBytes, String name) throws IOException {
    long limit = Math.max(UNCHECKED_BYTES, packedBytes * RATIO_MAX);
    byte[] buffer = new byte[1 << 16];
    long unpacked = 0;
    for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
      try (InputStream in = zip.getInputStream(entry)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          unpacked += read;
          if (unpacked > limit) {
            throw bomb(name, packedBytes);
          }
        }
      }
    }
  }

  private static TidemarkException bomb(String name, long packedBytes) {
    return FileFault.unfit(
        name,
        packedBytes + " bytes that unpack to more than " + RATIO_MAX + " times as many",
        "That is how archives look that are made to fill a disk; if this one isn't, unpack"
            + " it yourself, and load what comes out.");
  }

  /** Unpacks the only file of a ZIP archive. */
  static Path unzip(Path file, String name, Path folder) throws IOException {
    try (ZipFile zip = open(file)) {
      List<String> names = names(zip);
      if (names.isEmpty()) {
        throw FileFault.empty(name, "a ZIP archive of nothing");
      }
      if (names.size() > 1) {
        throw FileFault.unfit(
            name,
            "a ZIP archive of " + names.size() + " files (" + shown(names) + "), not of one",
            "Unpack it, and load the files one by one.");
      }
      ZipEntry entry = zip.getEntry(names.get(0));
      if (isLocked(file)) {
        throw FileFault.unfit(
            name, "a ZIP archive that is locked with a password", "Unpack it, and load the file.");
      }
      Path plain = Files.createTempFile(folder, "unpacked-", "");
      try (InputStream in = zip.getInputStream(entry)) {
        copy(in, Files.size(file), plain, name);
      }
      if (Files.size(plain) == 0) {
        throw FileFault.empty(name, "a ZIP archive with an empty file");
      }
      return plain;
    } catch (ZipException | java.io.EOFException e) {
      throw FileFault.malformed(name, "ZIP", String.valueOf(e.getMessage()));
    }
  }

  /** Archives made in China name their files in GBK. */
  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return new ZipFile(file.toFile(), Charset.forName("GB18030"));
    }
  }

  /** Without folders, and without what Macs put beside files. */
  private static List<String> names(ZipFile zip) {
    return zip.stream()
        .filter(entry -> !entry.isDirectory())
        .map(ZipEntry::getName)
        .filter(name -> !name.startsWith("__MACOSX/") && !name.endsWith(".DS_Store"))
        .toList();
  }

  /** A flag of the first file's own head. */
  private static boolean isLocked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(8);
      return head.length == 8 && (head[6] & 1) == 1;
    }
  }

  static String shown(List<String> names) {
    String some = String.join(", ", names.subList(0, Math.min(names.size(), SHOWN_NAMES)));
    return names.size() > SHOWN_NAMES ? some + ", …" : some;
  }

  private static void copy(InputStream in, long packedBytes, Path target, String name)
      throws IOException {
    long ratioLimit = Math.max(UNCHECKED_BYTES, packedBytes * RATIO_MAX);
    long room = Files.getFileStore(target).getUsableSpace() - RESERVED_BYTES;
    byte[] buffer = new byte[1 << 16];
    long written = 0;
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        written += read;
        if (written > ratioLimit) {
          throw bomb(name, packedBytes);
        }
        if (written > room) {
          throw TidemarkException.of(
              ErrorCode.HOME_UNUSABLE,
              "The file "
                  + name
                  + " can't be unpacked: it needs more than the "
                  + (Math.max(room, 0) >> 20)
                  + " MiB that the home's staging folder has left. Make room; nothing was loaded.");
        }
        out.write(buffer, 0, read);
      }
    }
  }
}
