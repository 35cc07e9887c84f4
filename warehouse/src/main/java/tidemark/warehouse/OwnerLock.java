package tidemark.warehouse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * The claim of one opening on one home: an operating system's lock on {@code warehouse.lock}, whose
 * text is the owner's process id. DuckDB has a lock of its own, but within one process it hands a
 * second opening the first one's instance, and on the same file a second channel of ours would drop
 * the engine's lock when closed (POSIX). The system frees the lock of a killed process; the file
 * stays. One thread at a time.
 */
public final class OwnerLock implements AutoCloseable {
  private final FileChannel channel;

  private OwnerLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws TidemarkException HOME_IN_USE with the owner's process id; HOME_UNUSABLE
   */
  public static OwnerLock open(Home home) {
    Path file = home.lockFile();
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        claim(channel, home);
        return new OwnerLock(channel);
      } catch (Throwable failure) {
        channel.close();
        throw failure;
      }
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE,
          "The home's lock "
              + file
              + " can't be taken: "
              + e
              + ". Check the folder and its rights.",
          e);
    }
  }

  private static void claim(FileChannel channel, Home home) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      throw inUse(home, "this process (PID " + ProcessHandle.current().pid() + ")");
    }
    if (lock == null) {
      throw inUse(home, "process " + Files.readString(home.lockFile()).strip());
    }
    channel.truncate(0);
    String owner = ProcessHandle.current().pid() + "\n";
    channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
  }

  static TidemarkException inUse(Home home, String owner) {
    return TidemarkException.of(
        ErrorCode.HOME_IN_USE,
        "The home "
            + home.folder()
            + " is open in "
            + owner
            + ", and one process at a time may open it. Ask that one, stop it, or use another home"
            + " (--home DIR).");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE, "The home's lock can't be released: " + e, e);
    }
  }
}
