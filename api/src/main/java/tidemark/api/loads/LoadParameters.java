package tidemark.api.loads;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidemark.ingest.Kind;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.RejectLimit;
import tidemark.ingest.mapping.MappingChoice;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * What the address says of a file. Immutable.
 *
 * @param name the last part of the path where one was given, so that history never holds a path of
 *     somebody's machine
 */
record LoadParameters(
    Optional<Kind> kind,
    String name,
    Optional<LocalDate> readOn,
    RejectLimit maxRejects,
    boolean isDryRun,
    Optional<MappingChoice> mapping) {
  private static final List<String> NAMES =
      List.of("kind", "name", "read_on", "maxRejects", "dryRun", "mapping");
  private static final int NAME_LENGTH_MAX = 200;

  /**
   * Reads the address.
   *
   * @param mappingText a mapping that was sent along; empty where it lies in the home, or there is
   *     none
   * @throws TidemarkException UNKNOWN_PARAMETER, INVALID_PARAMETER
   */
  static LoadParameters read(Map<String, List<String>> parameters, Optional<String> mappingText) {
    for (String name : parameters.keySet()) {
      if (!NAMES.contains(name)) {
        throw TidemarkException.of(
                ErrorCode.UNKNOWN_PARAMETER,
                "Loads have no parameter '%s'; there are %s."
                    .formatted(name, String.join(", ", NAMES)))
            .suggesting(NAMES);
      }
    }
    return new LoadParameters(
        value(parameters, "kind").map(LoadParameters::kind),
        value(parameters, "name").map(LoadParameters::name).orElse("upload"),
        value(parameters, "read_on").map(LoadParameters::day),
        value(parameters, "maxRejects").map(LoadParameters::limit).orElse(RejectLimit.NONE),
        value(parameters, "dryRun").map(LoadParameters::truth).orElse(false),
        mapping(value(parameters, "mapping"), mappingText));
  }

  private static Optional<String> value(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .findFirst()
        .filter(value -> !value.isBlank());
  }

  private static Kind kind(String name) {
    return Kind.parse(name)
        .orElseThrow(
            () ->
                invalid(
                    "kind",
                    name,
                    "one of "
                        + Stream.of(Kind.values())
                            .map(Kind::label)
                            .collect(Collectors.joining(", "))));
  }

  private static String name(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    if (last.isBlank() || last.length() > NAME_LENGTH_MAX || last.chars().anyMatch(c -> c < ' ')) {
      throw invalid("name", given, "a file's name of at most " + NAME_LENGTH_MAX + " characters");
    }
    return last;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw invalid("read_on", text, "a day such as 2026-02-23");
    }
  }

  private static RejectLimit limit(String text) {
    return RejectLimit.parse(text)
        .orElseThrow(() -> invalid("maxRejects", text, RejectLimit.EXPECTED));
  }

  private static Optional<MappingChoice> mapping(Optional<String> name, Optional<String> text) {
    return text.isPresent()
        ? Optional.of(MappingChoice.given(name.orElse("sent"), text.get()))
        : name.map(MappingChoice::named);
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw invalid("dryRun", text, "true or false");
    };
  }

  private static TidemarkException invalid(String name, String found, String expected) {
    return TidemarkException.of(
        ErrorCode.INVALID_PARAMETER,
        "The parameter '%s' is '%s'; expected %s.".formatted(name, found, expected));
  }

  LoadRequest request(Path file) {
    return new LoadRequest(file, name, kind, readOn, maxRejects, mapping);
  }
}
