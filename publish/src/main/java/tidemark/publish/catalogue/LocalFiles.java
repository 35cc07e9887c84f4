package tidemark.publish.catalogue;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;
import org.apache.iceberg.io.SeekableInputStream;
import org.apache.iceberg.io.SupportsPrefixOperations;

/**
 * Files of this machine by {@code file:} locations, which keep the form they came in: other engines
 * look them up by it. Iceberg's own class for them needs Hadoop. Whatever was written is on the
 * disk when its stream is closed, since a commit that survives a crash must not name a file that
 * doesn't. Public with a constructor that takes nothing, as Iceberg makes it. Thread-safe.
 */
public final class LocalFiles implements SupportsPrefixOperations {
  private static final long serialVersionUID = 1L;

  @Override
  public void initialize(Map<String, String> properties) {
    // Nothing can be set.
  }

  /** The path that a location means. */
  static Path path(String location) {
    if (location.startsWith("file:")) {
      return Path.of(decoded(location));
    }
    if (!location.startsWith("/")) {
      // A catalogue may keep its tables elsewhere than it was told to.
      throw new UncheckedIOException(
          new IOException(
              location
                  + " is no file of this machine; name the class that reads it:"
                  + " tidemark.publish.NAME.io-impl"));
    }
    return Path.of(location);
  }

  /** Locations aren't escaped by those who write them, so a blank or a {@code %} is itself. */
  private static String decoded(String location) {
    String path = location.substring("file:".length());
    return path.startsWith("//") ? path.substring(path.indexOf('/', 2)) : path;
  }

  /** Moves a file of this machine to a location, and sees to it that it is on the disk. */
  static void adopt(Path file, String location) throws IOException {
    Path target = path(location);
    Files.createDirectories(parent(target));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path parent(Path file) throws IOException {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IOException(file + " has no folder");
    }
    return parent;
  }

  @Override
  public InputFile newInputFile(String location) {
    return new LocalInput(location, path(location).toFile());
  }

  @Override
  public OutputFile newOutputFile(String location) {
    return new LocalOutput(location, path(location).toFile());
  }

  @Override
  public void deleteFile(String location) {
    try {
      Files.deleteIfExists(path(location));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Iterable<FileInfo> listPrefix(String prefix) {
    Path folder = path(prefix);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    String start = prefix.startsWith("file:") ? "file://" : "";
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(file -> info(start, file)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileInfo info(String start, Path file) {
    try {
      return new FileInfo(
          start + file, Files.size(file), Files.getLastModifiedTime(file).toMillis());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void deletePrefix(String prefix) {
    listPrefix(prefix).forEach(file -> deleteFile(file.location()));
  }

  private record LocalInput(String location, File file) implements InputFile {
    @Override
    public long getLength() {
      return file.length();
    }

    @Override
    public SeekableInputStream newStream() {
      try {
        return new LocalReading(new RandomAccessFile(file, "r"));
      } catch (IOException e) {
        throw new NotFoundException(e, "The file %s can't be read", location);
      }
    }

    @Override
    public boolean exists() {
      return file.isFile();
    }
  }

  private static final class LocalReading extends SeekableInputStream {
    private final RandomAccessFile file;

    LocalReading(RandomAccessFile file) {
      this.file = file;
    }

    @Override
    public long getPos() throws IOException {
      return file.getFilePointer();
    }

    @Override
    public void seek(long position) throws IOException {
      file.seek(position);
    }

    @Override
    public int read() throws IOException {
      return file.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return file.read(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  private record LocalOutput(String location, File file) implements OutputFile {
    @Override
    public PositionOutputStream create() {
      if (file.exists()) {
        throw new AlreadyExistsException("The file %s is there already", location);
      }
      return createOrOverwrite();
    }

    @Override
    public PositionOutputStream createOrOverwrite() {
      try {
        Files.createDirectories(parent(file.toPath()));
        return new LocalWriting(new FileOutputStream(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public InputFile toInputFile() {
      return new LocalInput(location, file);
    }
  }

  private static final class LocalWriting extends PositionOutputStream {
    private final FileOutputStream file;
    private long written;
    private boolean closed;

    LocalWriting(FileOutputStream file) {
      this.file = file;
    }

    @Override
    public long getPos() {
      return written;
    }

    @Override
    public void write(int value) throws IOException {
      file.write(value);
      written++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      file.write(bytes, offset, length);
      written += length;
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      try (file) {
        file.getFD().sync();
      }
    }
  }

  /** Whether a folder of this machine can be written; made where it is missing. */
  static void requireWritable(String location) throws IOException {
    Path folder = path(location);
    Files.createDirectories(folder);
    Path probe = Files.createTempFile(folder, ".tidemark-", "");
    try {
      Files.delete(probe);
    } catch (NoSuchFileException e) {
      // Somebody tidied: it could be written.
    }
  }
}
