package tidemark.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tidemark.ingest.mapping.MappedFile;
import tidemark.ingest.mapping.Mappings;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.SourceFile;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * What reads a file: the mapping that the request names; else one of the home's that matches it;
 * else a connector. Immutable.
 *
 * @param file as it is to be read
 */
record Recognition(Connector connector, SourceFile file) {
  /**
   * @param folder where a copy may be put; the caller removes it
   * @throws TidemarkException WRONG_KIND, UNKNOWN_FORMAT, MAPPING_MISFIT
   */
  static Recognition of(
      SourceFile file,
      LoadRequest request,
      Optional<MappedFile> named,
      Mappings mappings,
      Path folder) {
    Optional<String> kind = request.kind().map(Kind::label);
    if (named.isPresent()) {
      requireKind(named.get(), request);
      return new Recognition(named.get(), Mappings.fit(file, named.get(), folder));
    }
    Optional<Mappings.Fitting> own = mappings.recognise(file, kind, folder);
    if (own.isPresent()) {
      return new Recognition(own.get().connector(), own.get().file());
    }
    try {
      return new Recognition(Connectors.choose(file, request.kind()), file);
    } catch (TidemarkException e) {
      throw withBroken(e, mappings.broken());
    }
  }

  private static void requireKind(MappedFile mapped, LoadRequest request) {
    Kind own = Connectors.kinds(mapped).get(0);
    if (request.kind().isPresent() && request.kind().get() != own) {
      throw TidemarkException.of(
          ErrorCode.WRONG_KIND,
          "The file "
              + request.name()
              + " can't be loaded as "
              + request.kind().get().label()
              + ": its mapping makes it "
              + own.label()
              + ". Leave the kind out, or correct the mapping.");
    }
  }

  /** A mapping that should have matched may be the one that can't be read. */
  private static TidemarkException withBroken(
      TidemarkException failure, List<Mappings.Broken> broken) {
    if (broken.isEmpty() || failure.code() != ErrorCode.UNKNOWN_FORMAT) {
      return failure;
    }
    return TidemarkException.of(
        failure.code(),
        failure.detail()
            + " In the home's mappings/ "
            + broken.stream()
                .map(of -> of.name() + " can't be read: " + of.why().detail())
                .collect(Collectors.joining(" ")),
        failure);
  }
}
