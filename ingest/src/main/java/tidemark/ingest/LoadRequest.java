package tidemark.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import tidemark.ingest.mapping.MappingChoice;

/**
 * One file to load. Immutable.
 *
 * @param file where it lies now
 * @param name what it is called in history and errors: the file's own name unless given
 * @param kind empty: recognised from the content
 * @param readOn the day the figures were read, for files that don't say; empty: from the file's
 *     content, then its name, then the clock
 * @param maxRejects where more rows are refused, nothing is loaded
 * @param mapping what says which column is which; empty: recognised from the content
 */
public record LoadRequest(
    Path file,
    String name,
    Optional<Kind> kind,
    Optional<LocalDate> readOn,
    RejectLimit maxRejects,
    Optional<MappingChoice> mapping) {

  /** Without a limit on refused rows. */
  public LoadRequest(Path file, String name, Optional<Kind> kind, Optional<LocalDate> readOn) {
    this(file, name, kind, readOn, RejectLimit.NONE);
  }

  /** Without a mapping. */
  public LoadRequest(
      Path file,
      String name,
      Optional<Kind> kind,
      Optional<LocalDate> readOn,
      RejectLimit maxRejects) {
    this(file, name, kind, readOn, maxRejects, Optional.empty());
  }

  public static LoadRequest of(Path file) {
    Path name = file.getFileName();
    return new LoadRequest(
        file, name == null ? file.toString() : name.toString(), Optional.empty(), Optional.empty());
  }

  public LoadRequest as(Kind kind) {
    return new LoadRequest(file, name, Optional.of(kind), readOn, maxRejects, mapping);
  }

  public LoadRequest calling(String name) {
    return new LoadRequest(file, name, kind, readOn, maxRejects, mapping);
  }

  public LoadRequest refusingAtMost(RejectLimit limit) {
    return new LoadRequest(file, name, kind, readOn, limit, mapping);
  }

  public LoadRequest mappedBy(MappingChoice mapping) {
    return new LoadRequest(file, name, kind, readOn, maxRejects, Optional.of(mapping));
  }
}
