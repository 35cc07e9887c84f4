package tidemark.ingest.pull;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Indexes and manifests of exports that lie beside their files on disk, as captured: the files are
 * held to them. A file that a manifest names is looked for by the end of its address, the longest
 * first ({@code rankings-daily/2026-10-08.csv}, then {@code 2026-10-08.csv}). Stateless.
 * Thread-safe.
 */
public final class LocalExports {
  private LocalExports() {}

  /**
   * A file to load, and the manifest's word on it. Immutable.
   *
   * @param expected empty: no manifest tells of it
   * @param fault why nothing can be loaded: of a manifest whose files aren't there
   */
  public record Candidate(
      Path file, Optional<ExportFile> expected, Optional<TidemarkException> fault) {
    static Candidate plain(Path file) {
      return new Candidate(file, Optional.empty(), Optional.empty());
    }

    /**
     * Holds the file to the manifest, where there is one.
     *
     * @throws TidemarkException MANIFEST_MISMATCH; FILE_NOT_FOUND, MALFORMED_FILE or UNKNOWN_FORMAT
     *     of a manifest
     */
    public void check() {
      if (fault.isPresent()) {
        throw fault.get();
      }
      expected.ifPresent(told -> told.check(file, file.toString()));
    }
  }

  /**
   * The files to load in place of these: an index and a manifest stand for the files that they
   * name, each file once.
   */
  public static List<Candidate> resolve(List<Path> files) {
    Map<Path, Candidate> told = new LinkedHashMap<>();
    List<Path> plain = new ArrayList<>();
    for (Path file : files) {
      try {
        Optional<Exports> exports = read(file);
        if (exports.isPresent()) {
          named(file, exports.get()).forEach(found -> told.put(key(found.file()), found));
        } else {
          plain.add(file);
        }
      } catch (TidemarkException e) {
        told.put(key(file), new Candidate(file, Optional.empty(), Optional.of(e)));
      }
    }
    Map<Path, Candidate> inOrder = new LinkedHashMap<>();
    for (Path file : plain) {
      inOrder.put(key(file), told.getOrDefault(key(file), Candidate.plain(file)));
    }
    told.forEach(inOrder::putIfAbsent);
    return List.copyOf(inOrder.values());
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static Optional<Exports> read(Path file) {
    return Files.isRegularFile(file) ? Exports.read(file, file.toString()) : Optional.empty();
  }

  private static List<Candidate> named(Path from, Exports exports) {
    if (exports instanceof Exports.Manifest manifest) {
      return ofManifest(from, manifest);
    }
    List<Candidate> found = new ArrayList<>();
    for (Exports.Dataset dataset : ((Exports.Index) exports).datasets()) {
      if (dataset.isKnown()) {
        Path manifest =
            beside(from, dataset.manifest())
                .orElseThrow(() -> absent(from, "the manifest " + dataset.manifest()));
        if (read(manifest).orElse(null) instanceof Exports.Manifest told) {
          found.addAll(ofManifest(manifest, told));
        }
      }
    }
    return found;
  }

  /** Those of its files that are there. */
  private static List<Candidate> ofManifest(Path from, Exports.Manifest manifest) {
    List<Candidate> found = new ArrayList<>();
    for (ExportFile file : manifest.files().values()) {
      beside(from, file.url())
          .ifPresent(path -> found.add(new Candidate(path, Optional.of(file), Optional.empty())));
    }
    if (found.isEmpty()) {
      throw absent(from, "the file " + manifest.best(from.toString()).url());
    }
    return found;
  }

  private static Optional<Path> beside(Path from, String url) {
    String path = Optional.ofNullable(URI.create(url).getPath()).orElse("");
    String tail = path.replaceFirst("^/+", "");
    while (!tail.isEmpty()) {
      Path candidate = from.resolveSibling(tail).normalize();
      Path folder = from.toAbsolutePath().normalize().getParent();
      boolean isInside = folder != null && candidate.toAbsolutePath().startsWith(folder);
      if (isInside && Files.isRegularFile(candidate)) {
        return Optional.of(candidate);
      }
      int slash = tail.indexOf('/');
      tail = slash < 0 ? "" : tail.substring(slash + 1);
    }
    return Optional.empty();
  }

  private static TidemarkException absent(Path from, String what) {
    return TidemarkException.of(
        ErrorCode.FILE_NOT_FOUND,
        "The file "
            + from
            + " names "
            + what
            + ", which isn't in its folder. Put it there, or load the exports by their address.");
  }
}
