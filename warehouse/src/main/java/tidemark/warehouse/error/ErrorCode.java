package tidemark.warehouse.error;

/**
 * The stable name of what went wrong. Numbers are never reused; a user may search for them. {@code
 * docs/errors.md} has a heading for each. Immutable.
 */
public enum ErrorCode {
  // Statements.
  SYNTAX_ERROR(1001, Kind.USER, "42601", 400, "Correct the statement at the place named."),
  STATEMENT_NOT_ALLOWED(1002, Kind.USER, "42501", 403, "The door is read-only: write a SELECT."),
  MULTIPLE_STATEMENTS(1003, Kind.USER, "42601", 400, "Send one statement at a time."),
  FUNCTION_NOT_ALLOWED(1004, Kind.USER, "42501", 403, "Load files with: tidemark load FILE."),
  UNKNOWN_TABLE(1005, Kind.USER, "42P01", 400, "List tables: GET /api/v1/catalog or SHOW TABLES."),
  UNKNOWN_COLUMN(1006, Kind.USER, "42703", 400, "List columns: DESCRIBE the table."),
  UNKNOWN_FUNCTION(1007, Kind.USER, "42883", 400, "Check the function's name and arguments."),
  TYPE_MISMATCH(1008, Kind.USER, "42804", 400, "Cast one side to the other's type."),
  INVALID_VALUE(1009, Kind.USER, "22000", 400, "Use TRY_CAST where a value may not convert."),
  INVALID_STATEMENT(1010, Kind.USER, "42000", 400, "Correct the statement as the message says."),
  NOT_PLANNABLE(
      1011, Kind.USER, "0A000", 422, "Ask with path=auto: the engine takes it as written."),
  NOT_FOR_TRINO(
      1013, Kind.USER, "0A000", 422, "Word it differently, or ask a server that runs DuckDB."),
  UNKNOWN_SCHEMA(1012, Kind.USER, "3F000", 400, "List schemas: GET /api/v1/catalog."),

  // Requests.
  UNKNOWN_QUERY(2001, Kind.USER, "42704", 404, "List saved queries: GET /api/v1/queries."),
  MISSING_PARAMETER(2002, Kind.USER, "07001", 400, "Give the parameter a value."),
  INVALID_PARAMETER(2003, Kind.USER, "22023", 400, "Give a value of the parameter's type."),
  UNKNOWN_PARAMETER(2004, Kind.USER, "22023", 400, "Leave it out, or correct its name."),
  INVALID_REQUEST(2005, Kind.USER, "22023", 400, "Correct the request as the message says."),
  UNKNOWN_ADDRESS(2006, Kind.USER, "42704", 404, "Addresses are listed at /openapi."),
  UNAUTHORIZED(2007, Kind.USER, "28000", 401, "Send the token from admin.token in the home."),
  FOREIGN_ORIGIN(2008, Kind.USER, "28000", 403, "Call the server by its own address."),
  INVALID_SAVED_QUERY(2009, Kind.USER, "42000", 500, "Correct the head of the query's file."),
  UNKNOWN_LOAD(2010, Kind.USER, "42704", 404, "List loads: tidemark unload, GET /api/v1/loads."),
  UNKNOWN_STATEMENT(2012, Kind.USER, "42704", 404, "It has ended, or was never named."),
  UNKNOWN_FACT(2013, Kind.USER, "02000", 404, "Ask the view for its rows."),
  BODY_TOO_LARGE(2011, Kind.USER, "54000", 413, "Send less, or raise the limit in the settings."),

  // Loads.
  FILE_NOT_FOUND(3001, Kind.USER, "58P01", 404, "Check the path."),
  EMPTY_FILE(3002, Kind.USER, "22000", 422, "Nothing was loaded; fetch the file again."),
  UNKNOWN_FORMAT(3003, Kind.USER, "22000", 422, "Name the kind: tidemark load KIND FILE."),
  WRONG_KIND(3004, Kind.USER, "22000", 422, "Leave the kind out, or name the one that fits."),
  MALFORMED_FILE(3005, Kind.USER, "22000", 422, "Mend the file at the place named."),
  INVALID_ENCODING(3006, Kind.USER, "22021", 422, "Save the file as UTF-8."),
  TOO_MANY_REJECTS(3007, Kind.USER, "22000", 422, "See each refused row: tidemark rejects."),
  HISTORY_NOT_KEPT(3020, Kind.USER, "55000", 422, "Ask as of a later version."),
  INVALID_USAGE(3008, Kind.USER, "22023", 400, "See: tidemark help."),
  INVALID_MAPPING(3021, Kind.USER, "22000", 422, "Correct the mapping at the place named."),
  UNKNOWN_MAPPING(3022, Kind.USER, "42704", 404, "Mappings lie in the home's folder mappings/."),
  MAPPING_MISFIT(3023, Kind.USER, "22000", 422, "Correct the mapping, or draft it anew."),
  INVALID_DICTIONARY(3024, Kind.USER, "22000", 422, "Correct the dictionary at the line named."),

  // Pulls.
  FETCH_FAILED(3030, Kind.EXTERNAL, "08006", 502, "Try again later, or check the address."),
  MANIFEST_MISMATCH(3031, Kind.EXTERNAL, "22000", 422, "Fetch the file again."),
  ADDRESS_NOT_ALLOWED(
      3032,
      Kind.USER,
      "42501",
      403,
      "Name a public http or https address, or a folder that it may read."),
  UNKNOWN_WATCH(3033, Kind.USER, "42704", 404, "List watches: GET /api/v1/watches."),

  // Publishing.
  CATALOGUE_UNREACHABLE(3040, Kind.EXTERNAL, "08001", 502, "Start the catalogue, then publish."),
  CATALOGUE_REFUSED(3041, Kind.EXTERNAL, "28000", 502, "Check user, password and database."),
  CATALOGUE_TAKEN(3042, Kind.USER, "55000", 409, "Publish into a catalogue of its own."),
  STORE_UNUSABLE(3043, Kind.EXTERNAL, "58030", 502, "Check the warehouse's folder and its rights."),
  TABLE_ALTERED(3044, Kind.EXTERNAL, "55000", 409, "Drop the table, and publish again."),
  PUBLISH_CONFLICT(3045, Kind.EXTERNAL, "40001", 409, "Publish again."),
  TYPE_NOT_PUBLISHABLE(3046, Kind.USER, "0A000", 422, "Cast the column to another type."),

  // Limits and resources.
  TIME_LIMIT(4001, Kind.RESOURCE, "57014", 408, "Narrow the statement, or raise timeoutMillis."),
  CANCELLED(4002, Kind.USER, "57014", 408, "Run it again when you need it."),
  MEMORY_LIMIT(4003, Kind.RESOURCE, "53200", 413, "Narrow the statement."),
  RESULT_TOO_LARGE(4004, Kind.RESOURCE, "54000", 413, "Aggregate, or add LIMIT."),
  STATEMENT_TOO_LARGE(4005, Kind.USER, "54001", 413, "Send a shorter statement."),
  TOO_BUSY(4006, Kind.RESOURCE, "53300", 503, "Try again in a moment."),
  DISK_FULL(4008, Kind.RESOURCE, "53100", 507, "Make room on the home's disk, and try again."),
  ENGINE_LOST(4007, Kind.RESOURCE, "57P02", 503, "Run it again; nothing was changed."),

  // The house.
  HOME_IN_USE(5001, Kind.EXTERNAL, "55006", 409, "Stop the process that owns the home."),
  HOME_UNUSABLE(5002, Kind.EXTERNAL, "58030", 500, "Check the folder and its rights."),
  HOME_TOO_NEW(5003, Kind.EXTERNAL, "58030", 500, "Use the version of Tidemark that wrote it."),
  PORT_IN_USE(5004, Kind.EXTERNAL, "55006", 409, "Choose another port: --port N."),
  SERVER_UNREACHABLE(5005, Kind.EXTERNAL, "08001", 503, "Start it: tidemark serve."),
  ENGINE_FAILED(5006, Kind.EXTERNAL, "58000", 500, "Word the statement differently."),
  ENGINE_UNREACHABLE(
      5010,
      Kind.EXTERNAL,
      "08001",
      503,
      "Start it, or correct its address; each statement tries anew."),
  PUBLICATION_MISFIT(
      5011,
      Kind.EXTERNAL,
      "55000",
      503,
      "Publish with the version of Tidemark that serves, or serve with the one that published."),
  NOT_FROM_CLUSTER(
      5012, Kind.USER, "0A000", 409, "Ask the server or the home that has the warehouse's file."),
  INTERNAL(9001, Kind.INTERNAL, "XX000", 500, "This is our mistake: report it with the log.");

  /** Whose move it is. */
  public enum Kind {
    USER,
    RESOURCE,
    EXTERNAL,
    INTERNAL
  }

  private final int number;
  private final Kind kind;
  private final String sqlState;
  private final int httpStatus;
  private final String help;

  ErrorCode(int number, Kind kind, String sqlState, int httpStatus, String help) {
    this.number = number;
    this.kind = kind;
    this.sqlState = sqlState;
    this.httpStatus = httpStatus;
    this.help = help;
  }

  public int number() {
    return number;
  }

  public Kind kind() {
    return kind;
  }

  /** Five characters, as SQL:2016 and PostgreSQL use them. */
  public String sqlState() {
    return sqlState;
  }

  public int httpStatus() {
    return httpStatus;
  }

  /** One sentence that says how to mend it, used where the message has nothing better. */
  public String help() {
    return help;
  }
}
