package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.ingest.pull.FolderLook;
import tidemark.ingest.pull.LocalExports;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.Sha256;

/** A folder that files arrive in, and captured manifests beside their files. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FolderLookTest {
  private static final Duration STILL = FolderLook.STILL;

  @TempDir private Path folder;
  private Instant now = TestingLoader.CLOCK.instant();
  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException();
        }
      };

  private Path file(String name, String content, Instant changedAt) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    return Files.setLastModifiedTime(file, FileTime.from(changedAt));
  }

  private Path old(String name, String content) throws IOException {
    return file(name, content, now.minus(STILL));
  }

  private static List<String> names(FolderLook.Found found) {
    return found.ready().stream()
        .map(candidate -> candidate.file().getFileName().toString())
        .toList();
  }

  @Test
  void files_are_told_until_they_are_settled_and_again_when_they_change() throws IOException {
    FolderLook look = new FolderLook(folder, clock);
    old("b.csv", "1");
    old("a.csv", "1");
    FolderLook.Found first = look.look();
    assertThat(names(first)).containsExactly("a.csv", "b.csv");
    look.settle(first.ready().get(0));
    assertThat(names(look.look())).containsExactly("b.csv");
    old("a.csv", "12");
    assertThat(names(look.look())).containsExactly("a.csv", "b.csv");
    look.settle(look.look().ready().get(0));
    file("a.csv", "34", now.minusSeconds(60));
    assertThat(names(look.look())).containsExactly("a.csv", "b.csv");
  }

  @Test
  void a_file_that_still_grows_is_left_until_it_is_still() throws IOException {
    FolderLook look = new FolderLook(folder, clock);
    file("a.csv", "1", now);
    assertThat(look.look()).isEqualTo(new FolderLook.Found(List.of(), 1));
    now = now.plus(STILL).minusMillis(1);
    file("a.csv", "12", now);
    assertThat(look.look().growing()).isEqualTo(1);
    now = now.plus(STILL);
    assertThat(names(look.look())).containsExactly("a.csv");
  }

  @Test
  void a_file_from_the_future_is_still_when_it_was_seen_so_for_a_while() throws IOException {
    FolderLook look = new FolderLook(folder, clock);
    file("a.csv", "1", now.plusSeconds(86_400));
    assertThat(look.look().growing()).isEqualTo(1);
    now = now.plus(STILL);
    assertThat(names(look.look())).containsExactly("a.csv");
  }

  @Test
  void what_is_no_data_or_half_written_is_passed_by() throws IOException {
    for (String name :
        List.of(
            ".hidden.csv",
            "a.csv.part",
            "a.csv.tmp",
            "a.csv~",
            "~$a.xlsx",
            "a.csv.crdownload",
            "a.PARTIAL",
            "README.md")) {
      old(name, "1");
    }
    Files.createDirectory(folder.resolve("sub.csv"));
    old("tmp.csv", "1");
    assertThat(names(new FolderLook(folder, clock).look())).containsExactly("tmp.csv");
  }

  @Test
  void a_folder_that_is_gone_says_so() {
    assertThatThrownBy(() -> new FolderLook(folder.resolve("none"), clock).look())
        .isInstanceOfSatisfying(
            TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_NOT_FOUND));
  }

  private static String manifest(String url, String content) {
    return """
        {"dataset": "rankings-daily",
         "files": {"csv": {"url": "%s", "bytes": %d, "sha256": "%s"}}}
        """
        .formatted(url, content.length(), Sha256.hex(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static final String URL = "https://openrouter.ai/exports/rankings-daily/2026-10-08.csv";

  @Test
  void a_manifest_beside_its_file_stands_for_it() throws IOException {
    old("2026-10-08.csv", "a,b\n");
    Path manifest = old("latest.manifest.json", manifest(URL, "a,b\n"));
    List<LocalExports.Candidate> alone = LocalExports.resolve(List.of(manifest));
    assertThat(alone).hasSize(1);
    alone.get(0).check();
    assertThat(names(new FolderLook(folder, clock).look())).containsExactly("2026-10-08.csv");
  }

  @Test
  void an_index_stands_for_the_files_of_its_manifests() throws IOException {
    Path index =
        old(
            "index.json",
            """
            {"datasets": [
              {"id": "other", "latest_manifest_url": "https://x.org/other/latest.manifest.json"},
              {"id": "rankings-daily",
               "latest_manifest_url": "https://x.org/rankings-daily/latest.manifest.json"}]}
            """);
    assertThatThrownBy(LocalExports.resolve(List.of(index)).get(0)::check)
        .hasMessageContaining("names the manifest https://x.org/rankings-daily/latest")
        .hasMessageContaining("isn't in its folder");
    Path sub = Files.createDirectory(folder.resolve("rankings-daily"));
    Files.writeString(sub.resolve("latest.manifest.json"), manifest(URL, "a,b\n"));
    Files.writeString(sub.resolve("2026-10-08.csv"), "a,b\n");
    assertThat(LocalExports.resolve(List.of(index)))
        .extracting(candidate -> folder.relativize(candidate.file()).toString())
        .containsExactly("rankings-daily/2026-10-08.csv");
  }

  @Test
  void a_file_that_isnt_the_one_of_its_manifest_fails_until_either_changes() throws IOException {
    FolderLook look = new FolderLook(folder, clock);
    old("2026-10-08.csv", "a,b\n1\n");
    old("latest.manifest.json", manifest(URL, "a,b\n2\n"));
    LocalExports.Candidate found = look.look().ready().get(0);
    assertThatThrownBy(found::check)
        .hasMessageContaining("isn't the one that its manifest tells of: its SHA-256");
    look.settle(found);
    assertThat(look.look().ready()).isEmpty();
    old("latest.manifest.json", manifest(URL, "a,b\n1\n"));
    LocalExports.Candidate mended = look.look().ready().get(0);
    mended.check();
  }

  @Test
  void a_manifest_that_climbs_out_of_its_folder_finds_nothing() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.writeString(folder.resolve("secret.csv"), "a,b\n");
    Path manifest =
        Files.writeString(
            inner.resolve("m.json"), manifest("https://x.org/a/../../secret.csv", "a,b\n"));
    assertThatThrownBy(LocalExports.resolve(List.of(manifest)).get(0)::check)
        .hasMessageContaining("isn't in its folder");
  }

  @Test
  void the_captured_manifest_doesnt_fit_the_trimmed_sample() throws IOException {
    Path rankings = TestingLoader.captures().resolve("rankings");
    Files.copy(
        rankings.resolve("openrouter_rankings-daily_manifest.json"), folder.resolve("m.json"));
    Files.copy(
        rankings.resolve("openrouter_rankings-daily_sample.csv"), folder.resolve("2026-10-08.csv"));
    LocalExports.Candidate sample = LocalExports.resolve(List.of(folder.resolve("m.json"))).get(0);
    assertThatThrownBy(sample::check)
        .hasMessageContaining("it has 12,322 bytes, expected 122,881.");
    Path index = rankings.resolve("openrouter_exports_index.json");
    assertThatThrownBy(LocalExports.resolve(List.of(index)).get(0)::check)
        .hasMessageContaining("names the manifest https://openrouter.ai/");
  }
}
