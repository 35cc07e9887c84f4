package tidemark.warehouse.error;

import java.util.List;
import java.util.regex.Pattern;

/** One readable message out of what the engine said. Stateless. Thread-safe. */
final class Wording {
  private static final Pattern INTEGERS = Pattern.compile("\\b(U?)INT(8|16|32|64|128)\\b");
  private static final Pattern LITERALS = Pattern.compile("\\b(INTEGER|STRING)_LITERAL\\b");

  /** What follows is advice about settings nobody may change, or lists we give in a better way. */
  private static final Pattern ADVICE =
      Pattern.compile(
          "(?s)(\\n+\\t?(Did you mean|Candidate|Use \"SET|See also|LINE \\d|Possible solutions)"
              + "|,? or SET | Use TRY\\(|Use \"SET ).*");

  private Wording() {}

  static String of(ErrorCode code, EngineFailure said, List<String> near, String place) {
    String typed = Candidates.typed(said);
    String nearest = near.isEmpty() ? "" : " Did you mean '" + near.get(0) + "'?";
    return switch (code) {
      case UNKNOWN_COLUMN ->
          typed.isEmpty()
              ? sentence(said, place) + nearest + " " + code.help()
              : "There is no column '"
                  + typed
                  + "' here"
                  + place
                  + "."
                  + nearest
                  + " "
                  + code.help();
      case UNKNOWN_TABLE ->
          "There is no table '" + typed + "'" + place + "." + nearest + " " + code.help();
      case UNKNOWN_FUNCTION ->
          "There is no function '" + typed + "'" + place + "." + nearest + " " + code.help();
      case TYPE_MISMATCH ->
          sentence(said, place)
              + (near.isEmpty() ? "" : " There is: " + String.join("; ", first(near)) + ".")
              + " "
              + code.help();
      case SYNTAX_ERROR ->
          "The statement isn't valid SQL: " + sentence(said, place) + " " + code.help();
      case MEMORY_LIMIT ->
          "The statement needs more memory than one may have. Narrow it: fewer rows, fewer columns,"
              + " or an aggregate instead of lists.";
      case CANCELLED -> "The statement was stopped before it ended. " + code.help();
      case MISSING_PARAMETER ->
          "The statement has parameters without a value" + place + ". " + code.help();
      case STATEMENT_TOO_LARGE -> "The statement is nested too deeply. Split it with WITH.";
      case FUNCTION_NOT_ALLOWED ->
          "Statements can't read or write files" + place + ". " + code.help();
      case STATEMENT_NOT_ALLOWED -> "The engine is locked: " + sentence(said, place);
      case ENGINE_FAILED ->
          "The statement met a mistake of the engine's own: "
              + sentence(said, place)
              + " Nothing was changed. "
              + code.help();
      case ENGINE_LOST ->
          "The engine went away while this ran: it failed over another statement and is opened anew,"
              + " or the server closes down. "
              + code.help();
      case INTERNAL -> "The engine failed: " + sentence(said, place) + " " + code.help();
      default ->
          sentence(said, place) + (code == ErrorCode.INVALID_STATEMENT ? "" : " " + code.help());
    };
  }

  private static List<String> first(List<String> signatures) {
    return signatures.subList(0, Math.min(3, signatures.size()));
  }

  /** The engine's own sentence, without its internals, with the place before the full stop. */
  private static String sentence(EngineFailure said, String place) {
    String kept = ADVICE.matcher(said.message()).replaceFirst("");
    kept =
        INTEGERS
            .matcher(kept)
            .replaceAll(
                match -> {
                  String unsigned = match.group(1);
                  return switch (match.group(2)) {
                    case "8" -> unsigned + "TINYINT";
                    case "16" -> unsigned + "SMALLINT";
                    case "32" -> unsigned + "INTEGER";
                    case "64" -> unsigned + "BIGINT";
                    default -> unsigned + "HUGEINT";
                  };
                });
    kept =
        LITERALS.matcher(kept).replaceAll(m -> m.group(1).equals("STRING") ? "VARCHAR" : "INTEGER");
    kept = kept.replace('\n', ' ').replaceAll("\\s+", " ").strip();
    while (!kept.isEmpty() && ".!,:".indexOf(kept.charAt(kept.length() - 1)) >= 0) {
      kept = kept.substring(0, kept.length() - 1);
    }
    return (kept.isEmpty() ? "no reason given" : kept) + place + ".";
  }
}
