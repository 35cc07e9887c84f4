package tidemark.warehouse.error;

import static tidemark.warehouse.error.ErrorCode.CANCELLED;
import static tidemark.warehouse.error.ErrorCode.ENGINE_FAILED;
import static tidemark.warehouse.error.ErrorCode.ENGINE_LOST;
import static tidemark.warehouse.error.ErrorCode.FUNCTION_NOT_ALLOWED;
import static tidemark.warehouse.error.ErrorCode.HOME_UNUSABLE;
import static tidemark.warehouse.error.ErrorCode.INTERNAL;
import static tidemark.warehouse.error.ErrorCode.INVALID_STATEMENT;
import static tidemark.warehouse.error.ErrorCode.INVALID_VALUE;
import static tidemark.warehouse.error.ErrorCode.MEMORY_LIMIT;
import static tidemark.warehouse.error.ErrorCode.MISSING_PARAMETER;
import static tidemark.warehouse.error.ErrorCode.STATEMENT_NOT_ALLOWED;
import static tidemark.warehouse.error.ErrorCode.STATEMENT_TOO_LARGE;
import static tidemark.warehouse.error.ErrorCode.SYNTAX_ERROR;
import static tidemark.warehouse.error.ErrorCode.TOO_BUSY;
import static tidemark.warehouse.error.ErrorCode.TYPE_MISMATCH;
import static tidemark.warehouse.error.ErrorCode.UNKNOWN_COLUMN;
import static tidemark.warehouse.error.ErrorCode.UNKNOWN_FUNCTION;
import static tidemark.warehouse.error.ErrorCode.UNKNOWN_SCHEMA;
import static tidemark.warehouse.error.ErrorCode.UNKNOWN_TABLE;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;

/**
 * DuckDB's failures in our words: a code, the place in the statement, the nearest names, a message
 * without the engine's internals. Wants {@code errors_as_json} on the connection, as every one of
 * the warehouse has it; without it there is a code but no place. Stateless. Thread-safe.
 */
public final class DuckDbErrors {
  private DuckDbErrors() {}

  /** Without the statement's text: no line or column. */
  public static TidemarkException of(SQLException failure) {
    return translate(failure, "");
  }

  /**
   * @param statement the text that was sent, in which the engine's position (bytes of UTF-8 from 0)
   *     becomes a line and a column (code points, from 1)
   */
  public static TidemarkException of(SQLException failure, String statement) {
    return translate(failure, statement);
  }

  private static TidemarkException translate(SQLException failure, String statement) {
    EngineFailure said = EngineFailure.parse(failure);
    String words = String.valueOf(failure.getMessage());
    // A statement may raise an error of any words itself.
    if (!said.type().equals("invalid input") && DiskFull.isSaid(words)) {
      return DiskFull.of("Writing", DiskFull.place(words), failure);
    }
    ErrorCode code = code(said);
    List<String> candidates = Candidates.of(code, said);
    Place place = Place.of(said, statement);
    TidemarkException translated =
        TidemarkException.of(code, Wording.of(code, said, candidates, place.label()), failure)
            .suggesting(candidates);
    return place.line() > 0 ? translated.at(place.line(), place.column()) : translated;
  }

  private static ErrorCode code(EngineFailure said) {
    return switch (said.type()) {
      case "parser", "syntax" ->
          said.says("Max expression depth") ? STATEMENT_TOO_LARGE : SYNTAX_ERROR;
      case "catalog" -> catalog(said);
      case "binder" -> binder(said);
      case "conversion" -> said.says("Unimplemented type for cast") ? TYPE_MISMATCH : INVALID_VALUE;
      case "mismatch type", "invalid type" -> TYPE_MISMATCH;
      case "out of range", "decimal", "divide by zero", "constraint", "invalid input" ->
          input(said);
      case "parameter not resolved", "parameter not allowed" -> MISSING_PARAMETER;
      case "permission" ->
          said.says("file system operations are disabled")
              ? FUNCTION_NOT_ALLOWED
              : STATEMENT_NOT_ALLOWED;
      case "out of memory" -> MEMORY_LIMIT;
      case "interrupt" -> CANCELLED;
      case "transactioncontext" -> said.says("onflict") ? TOO_BUSY : INTERNAL;
      case "not implemented", "invalid configuration", "dependency", "expression" ->
          INVALID_STATEMENT;
      case "io" -> HOME_UNUSABLE;
      case "internal" -> ENGINE_FAILED;
      case "fatal" -> ENGINE_LOST;
      default -> driver(said);
    };
  }

  private static ErrorCode catalog(EngineFailure said) {
    String what = said.field("type");
    if (what.endsWith("Function") || what.contains("Macro")) {
      return UNKNOWN_FUNCTION;
    }
    if (what.equals("Schema") || said.says("because schema")) {
      return UNKNOWN_SCHEMA;
    }
    return what.equals("Table") || what.equals("View") ? UNKNOWN_TABLE : INVALID_STATEMENT;
  }

  private static ErrorCode binder(EngineFailure said) {
    if (said.field("error_subtype").equals("COLUMN_NOT_FOUND")
        || said.says("does not have a column named")
        || said.says("list not found in FROM clause")
        || said.says("side of join!")
        || said.says("Could not find key")) {
      return UNKNOWN_COLUMN;
    }
    if (said.says("Referenced table")) {
      return UNKNOWN_TABLE;
    }
    if (said.says("Catalog \"") && said.says("does not exist")) {
      return UNKNOWN_SCHEMA;
    }
    boolean types =
        said.field("error_subtype").equals("NO_MATCHING_FUNCTION")
            || said.says("Could not choose a best candidate")
            || said.says("Cannot compare values of type")
            || said.says("Cannot mix values of type")
            || said.says("Cannot combine types");
    return types ? TYPE_MISMATCH : INVALID_STATEMENT;
  }

  private static ErrorCode input(EngineFailure said) {
    if (said.says("configuration has been locked") || said.says("read-only mode")) {
      return STATEMENT_NOT_ALLOWED;
    }
    return said.says("Parameter count mismatch") || said.says("Values were not provided")
        ? MISSING_PARAMETER
        : INVALID_VALUE;
  }

  /** Failures of the driver, which has no types. */
  private static ErrorCode driver(EngineFailure said) {
    if (said.says("was closed")) {
      return ENGINE_LOST;
    }
    return said.says("Java heap space") ? MEMORY_LIMIT : INTERNAL;
  }

  /** A place in the statement, from 1; 0 and 0 where the engine named none. */
  private record Place(int line, int column) {

    static Place of(EngineFailure said, String statement) {
      byte[] text = statement.getBytes(StandardCharsets.UTF_8);
      OptionalInt position = position(said.field("position"));
      if (position.isEmpty() || position.getAsInt() > text.length || text.length == 0) {
        return new Place(0, 0);
      }
      String before = new String(text, 0, position.getAsInt(), StandardCharsets.UTF_8);
      int lineStart = before.lastIndexOf('\n') + 1;
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      return new Place(line, 1 + before.codePointCount(lineStart, before.length()));
    }

    private static OptionalInt position(String field) {
      try {
        return field.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(field));
      } catch (NumberFormatException e) {
        return OptionalInt.empty();
      }
    }

    String label() {
      return line > 0 ? " (line " + line + ", column " + column + ")" : "";
    }
  }
}
