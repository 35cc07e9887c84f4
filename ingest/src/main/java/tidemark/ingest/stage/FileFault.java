package tidemark.ingest.stage;

import java.sql.SQLException;
import java.util.Locale;
import tidemark.warehouse.error.DiskFull;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Errors that concern a whole file: what, where, found against expected, how to mend. */
public final class FileFault {
  private FileFault() {}

  public static TidemarkException notFound(String name) {
    return TidemarkException.of(
        ErrorCode.FILE_NOT_FOUND,
        "The file " + name + " can't be loaded: there is no such file. Check the path.");
  }

  public static TidemarkException notAFile(String name) {
    return TidemarkException.of(
        ErrorCode.FILE_NOT_FOUND,
        "The file "
            + name
            + " can't be loaded: it is a folder, and a file was expected. Name the files in it: "
            + name
            + "/*");
  }

  public static TidemarkException unreadable(String name, Exception cause) {
    if (DiskFull.isSaid(String.valueOf(cause.getMessage()))) {
      return DiskFull.of("Reading the file " + name, "the home's staging folder", cause);
    }
    return TidemarkException.of(
        ErrorCode.FILE_NOT_FOUND,
        "The file " + name + " can't be read: " + cause + ". Check its rights.",
        cause);
  }

  /** {@code found} continues "it holds". */
  public static TidemarkException empty(String name, String found) {
    return TidemarkException.of(
        ErrorCode.EMPTY_FILE,
        "The file "
            + name
            + " has no rows: it holds "
            + found
            + ", and at least one record was expected. An empty capture is an outage, not zeros:"
            + " nothing was loaded; fetch the file again.");
  }

  public static TidemarkException malformed(
      String name, String format, long line, long column, String why) {
    return TidemarkException.of(
            ErrorCode.MALFORMED_FILE,
            "The file "
                + name
                + " stops being "
                + format
                + " at line "
                + line
                + (column > 0 ? ", column " + column : "")
                + ": "
                + withoutStop(why)
                + ". Mend it there, or fetch it again; nothing was loaded.")
        .at((int) line, (int) column);
  }

  public static TidemarkException malformed(String name, String format, String why) {
    return TidemarkException.of(
        ErrorCode.MALFORMED_FILE,
        "The file "
            + name
            + " isn't well-formed "
            + format
            + ": "
            + withoutStop(why)
            + ". Mend it, or fetch it again; nothing was loaded.");
  }

  private static String withoutStop(String sentence) {
    return sentence.replaceAll("\\.+\\s*$", "");
  }

  /** A byte that the encoding has no meaning for. */
  static TidemarkException encoding(String name, String encoding, Utf8.Fault fault) {
    return TidemarkException.of(
            ErrorCode.INVALID_ENCODING,
            "The file "
                + name
                + " isn't "
                + encoding
                + ": "
                + place(fault)
                + ", which has no meaning there. Save the file as UTF-8; nothing was loaded.")
        .at((int) fault.line(), 0);
  }

  /**
   * Bytes in no encoding that can be told.
   *
   * @param declared what the file says of itself; empty where it says nothing
   */
  static TidemarkException unknownEncoding(String name, String declared, Utf8.Fault fault) {
    String said = declared.isEmpty() ? "declares no encoding" : "declares the encoding " + declared;
    return TidemarkException.of(
            ErrorCode.INVALID_ENCODING,
            "The file "
                + name
                + " isn't UTF-8 ("
                + place(fault)
                + "), "
                + said
                + ", and what it is instead can't be told from its few words. Save the file as"
                + " UTF-8; nothing was loaded.")
        .at((int) fault.line(), 0);
  }

  /**
   * A zero byte in a text.
   *
   * @param form which form of the text the byte is counted in; empty for the file itself
   */
  static TidemarkException nul(String name, String form, Utf8.Fault fault) {
    return malformed(
        name,
        "text",
        fault.line(),
        0,
        "byte "
            + fault.offset()
            + form
            + " is a NUL (0x00), which no text has; a copy that broke off leaves such bytes");
  }

  private static String place(Utf8.Fault fault) {
    return String.format(
        "byte %d (line %d) is 0x%02X", fault.offset(), fault.line(), fault.found());
  }

  /**
   * A file that can't be taken as it comes, though what it is is known.
   *
   * @param found continues "it holds"
   * @param remedy a sentence
   */
  public static TidemarkException unfit(String name, String found, String remedy) {
    return TidemarkException.of(
        ErrorCode.UNKNOWN_FORMAT,
        "The file "
            + name
            + " can't be loaded: it holds "
            + found
            + ". "
            + remedy
            + " Nothing was loaded.");
  }

  /** What the engine couldn't read, with the place where that can be told. */
  public static TidemarkException unread(SourceFile file, SQLException said) {
    if (DuckDbErrors.of(said).code() == ErrorCode.MEMORY_LIMIT) {
      return tooLarge(file, said);
    }
    return file.shape() instanceof Shape.Json
        ? JsonReader.locate(file.path(), file.name(), said)
        : malformed(file.name(), file.shape().format(), firstLine(said));
  }

  private static String firstLine(SQLException said) {
    return String.valueOf(said.getMessage()).lines().findFirst().orElse("");
  }

  /** A file that Java can't hold, as a feed of a gigabyte. */
  public static TidemarkException tooLarge(String name, OutOfMemoryError cause) {
    return TidemarkException.of(
        ErrorCode.MEMORY_LIMIT,
        "The file "
            + name
            + " needs more memory than a load has: what it holds is read whole. Split it into"
            + " smaller files. Nothing was loaded.",
        cause);
  }

  /** A file that needs more memory than a load has, as only those that are read whole do. */
  public static TidemarkException tooLarge(SourceFile file, Throwable cause) {
    boolean isDocument =
        file.shape() instanceof Shape.Json json && json.layout() != Shape.JsonLayout.LINES;
    return TidemarkException.of(
        ErrorCode.MEMORY_LIMIT,
        String.format(
            Locale.ROOT,
            "The file %s, %,d bytes of %s, needs more memory than a load has%s. Split it into"
                + " smaller files%s. Nothing was loaded.",
            file.name(),
            file.bytes(),
            file.shape().describe(),
            isDocument ? ": it is one JSON document, which is read whole" : "",
            isDocument ? ", or write its records as JSON lines, one in a line" : ""),
        cause);
  }
}
