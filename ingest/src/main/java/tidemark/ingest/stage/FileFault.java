package tidemark.ingest.stage;

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

  /**
   * A byte that the encoding has no meaning for.
   *
   * @param offset of the byte in the file, from 0
   */
  public static TidemarkException encoding(
      String name, String encoding, long line, long offset, int found) {
    return TidemarkException.of(
            ErrorCode.INVALID_ENCODING,
            "The file "
                + name
                + " isn't "
                + encoding
                + ": byte "
                + offset
                + " (line "
                + line
                + ") is "
                + String.format("0x%02X", found)
                + ", which has no meaning there. Save the file as UTF-8; nothing was loaded.")
        .at((int) line, 0);
  }
}
