package tidemark.ingest.mapping;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidemark.ingest.stage.Reception;
import tidemark.ingest.stage.SourceFile;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.NearestNames;
import tidemark.warehouse.error.TidemarkException;

/** The mappings in a home's folder. Looks at the folder anew each time. Thread-safe. */
public final class Mappings {
  private final Path folder;

  private Mappings(Path folder) {
    this.folder = folder;
  }

  public static Mappings in(Path folder) {
    return new Mappings(folder);
  }

  /** A file and what reads it. */
  public record Fitting(MappedFile connector, SourceFile file) {}

  /** A mapping of the folder that can't be read, and why. */
  public record Broken(String name, TidemarkException why) {}

  /**
   * The mapping that a request names.
   *
   * @throws TidemarkException UNKNOWN_MAPPING, INVALID_MAPPING
   */
  public MappedFile get(MappingChoice choice) {
    String text = choice.text().orElseGet(() -> text(choice.name()));
    return new MappedFile(MappingReader.read(choice.name(), text));
  }

  private String text(String name) {
    return files().stream()
        .filter(file -> name(file).equals(name))
        .findFirst()
        .map(Mappings::read)
        .orElseThrow(() -> unknown(name));
  }

  private TidemarkException unknown(String name) {
    List<String> names = files().stream().map(Mappings::name).toList();
    List<String> nearest = NearestNames.of(name, names);
    return TidemarkException.of(
            ErrorCode.UNKNOWN_MAPPING,
            "There is no mapping '"
                + name
                + "' in the home's folder mappings/; there "
                + (names.isEmpty() ? "is none" : "are " + String.join(", ", names))
                + "."
                + NearestNames.sentence(nearest)
                + " Put NAME.yaml there, or name a file: --mapping FILE.")
        .suggesting(nearest);
  }

  /**
   * The file as a mapping reads it.
   *
   * @param folder where a copy may be put; the caller removes it
   * @throws TidemarkException MAPPING_MISFIT
   */
  public static SourceFile fit(SourceFile file, MappedFile connector, Path folder) {
    SourceFile read = Reception.reread(file, connector.mapping().reading(), folder);
    connector.requireFit(read);
    return read;
  }

  /**
   * What recognises the file by the columns that it matches; the one that matches most of them.
   *
   * @param folder where a copy may be put; the caller removes it
   * @throws TidemarkException MAPPING_MISFIT where several fit alike
   */
  public Optional<Fitting> recognise(SourceFile file, Optional<String> kind, Path folder) {
    List<Fitting> fitting =
        whole().stream()
            .filter(mapping -> !mapping.match().isEmpty())
            .filter(mapping -> kind.isEmpty() || mapping.table().label().equals(kind.get()))
            .flatMap(mapping -> fitting(mapping, file, folder).stream())
            .sorted(
                Comparator.comparing(
                    (Fitting of) -> of.connector().mapping().match().size(),
                    Comparator.reverseOrder()))
            .toList();
    if (fitting.size() > 1 && size(fitting.get(0)) == size(fitting.get(1))) {
      throw TidemarkException.of(
          ErrorCode.MAPPING_MISFIT,
          "The file "
              + file.name()
              + " is matched by several mappings alike: "
              + fitting.stream()
                  .filter(of -> size(of) == size(fitting.get(0)))
                  .map(of -> of.connector().mapping().name())
                  .collect(Collectors.joining(", "))
              + ". Name the one that is meant (--mapping NAME), or match more columns in it.");
    }
    return fitting.stream().findFirst();
  }

  private static int size(Fitting fitting) {
    return fitting.connector().mapping().match().size();
  }

  private static Optional<Fitting> fitting(Mapping mapping, SourceFile file, Path folder) {
    try {
      SourceFile read = Reception.reread(file, mapping.reading(), folder);
      MappedFile connector = new MappedFile(mapping);
      return read.shape().columns().containsAll(mapping.match()) && connector.recognises(read)
          ? Optional.of(new Fitting(connector, read))
          : Optional.empty();
    } catch (TidemarkException e) {
      // It has no such sheet or records, so it is of another form.
      return Optional.empty();
    }
  }

  private List<Mapping> whole() {
    List<Mapping> all = new ArrayList<>();
    for (Path file : files()) {
      try {
        all.add(MappingReader.read(name(file), read(file)));
      } catch (TidemarkException e) {
        // It keeps no other file out; broken() tells of it where nothing fits.
      }
    }
    return all;
  }

  /** Those that can't be read. */
  public List<Broken> broken() {
    List<Broken> broken = new ArrayList<>();
    for (Path file : files()) {
      try {
        MappingReader.read(name(file), read(file));
      } catch (TidemarkException e) {
        broken.add(new Broken(name(file), e));
      }
    }
    return broken;
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches("[^.].*\\.ya?ml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw MappingNode.failure(name(file), 1, 1, "it isn't UTF-8");
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static TidemarkException unreadable(Path file, IOException cause) {
    return TidemarkException.of(
        ErrorCode.UNKNOWN_MAPPING,
        "The mapping " + file.getFileName() + " can't be read: " + cause + ". Check its rights.",
        cause);
  }
}
