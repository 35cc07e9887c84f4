package tidemark.ingest.stage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the records of a long JSON document as JSON lines, byte for byte but for ends of lines, so
 * that no one need hold the document whole. One thread at a time.
 */
final class RecordLines implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final JsonParser parser;
  private final InputStream bytes;
  private final byte[] part = new byte[BUFFER_BYTES];
  private long position;

  private RecordLines(Path file) throws IOException {
    this.parser = JsonReader.STRICT.createParser(file.toFile());
    this.bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
  }

  /**
   * @param way keys from the root object to the array of records; none where it is the root
   * @param lines gets the records
   * @param rest gets the document without them
   * @return whether there are records by that way, objects all of them
   */
  static boolean split(Path file, List<String> way, Path lines, Path rest) throws IOException {
    try (RecordLines records = new RecordLines(file);
        OutputStream toLines =
            new BufferedOutputStream(Files.newOutputStream(lines), BUFFER_BYTES);
        OutputStream toRest = new BufferedOutputStream(Files.newOutputStream(rest))) {
      return records.goTo(way) && records.split(toLines, toRest);
    } catch (JsonProcessingException e) {
      // The engine tells what isn't JSON.
      return false;
    }
  }

  private boolean goTo(List<String> way) throws IOException {
    JsonToken token = parser.nextToken();
    for (String key : way) {
      if (token != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME && !parser.currentName().equals(key)) {
        parser.nextToken();
        parser.skipChildren();
      }
      if (parser.currentToken() != JsonToken.FIELD_NAME) {
        return false;
      }
      token = parser.nextToken();
    }
    return token == JsonToken.START_ARRAY;
  }

  private boolean split(OutputStream lines, OutputStream rest) throws IOException {
    copyTo(parser.currentLocation().getByteOffset(), rest);
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      skipTo(parser.currentTokenLocation().getByteOffset());
      parser.skipChildren();
      copyTo(parser.currentLocation().getByteOffset(), lines);
      lines.write('\n');
    }
    if (parser.currentToken() != JsonToken.END_ARRAY) {
      return false;
    }
    skipTo(parser.currentTokenLocation().getByteOffset());
    bytes.transferTo(rest);
    return true;
  }

  private void skipTo(long offset) throws IOException {
    bytes.skipNBytes(offset - position);
    position = offset;
  }

  /** White space alone may hold ends of lines. */
  private void copyTo(long offset, OutputStream to) throws IOException {
    while (position < offset) {
      int count = bytes.read(part, 0, (int) Math.min(part.length, offset - position));
      if (count < 0) {
        throw new EOFException("The file became shorter while it was read");
      }
      for (int i = 0; i < count; i++) {
        if (part[i] == '\n' || part[i] == '\r') {
          part[i] = ' ';
        }
      }
      to.write(part, 0, count);
      position += count;
    }
  }

  @Override
  public void close() throws IOException {
    try (bytes) {
      parser.close();
    }
  }
}
