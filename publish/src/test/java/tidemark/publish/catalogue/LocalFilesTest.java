package tidemark.publish.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.SeekableInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files by their locations. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LocalFilesTest {
  private final LocalFiles files = new LocalFiles();

  @TempDir private Path folder;

  @Test
  void what_is_written_is_read_from_anywhere_and_keeps_its_location() throws IOException {
    String location = "file://" + folder.resolve("a folder/x%20.txt");
    try (OutputStream out = files.newOutputFile(location).create()) {
      out.write("0123456789".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(folder.resolve("a folder/x%20.txt")).hasContent("0123456789");
    var input = files.newInputFile(location);
    assertThat(input.location()).isEqualTo(location);
    assertThat(input.getLength()).isEqualTo(10);
    try (SeekableInputStream in = input.newStream()) {
      in.seek(7);
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("789");
      assertThat(in.getPos()).isEqualTo(10);
    }
    assertThat(files.listPrefix("file://" + folder))
        .extracting(FileInfo::location)
        .containsExactly(location);
  }

  @Test
  void a_file_is_made_once_and_deleted_twice() throws IOException {
    String location = "file://" + folder.resolve("x");
    files.newOutputFile(location).create().close();

    assertThatThrownBy(() -> files.newOutputFile(location).create())
        .isInstanceOf(AlreadyExistsException.class);
    files.deleteFile(location);
    files.deleteFile(location);
    assertThat(Files.exists(folder.resolve("x"))).isFalse();
    assertThatThrownBy(() -> files.newInputFile(location).newStream())
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void other_places_are_no_files_of_this_machine() {
    assertThatThrownBy(() -> files.newOutputFile("s3://bucket/x"))
        .hasMessageContaining("s3://bucket/x is no file of this machine");
  }
}
