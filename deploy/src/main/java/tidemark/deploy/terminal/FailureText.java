package tidemark.deploy.terminal;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Failures in a sentence for people. Stateless. Thread-safe. */
public final class FailureText {
  private static final String PLACE = " ?\\(line \\d+, column \\d+\\)";

  private static final Set<ErrorCode> FILE_FAILURES =
      EnumSet.of(
          ErrorCode.EMPTY_FILE,
          ErrorCode.MALFORMED_FILE,
          ErrorCode.INVALID_ENCODING,
          ErrorCode.TOO_MANY_REJECTS);

  /** A file's failure mostly says itself what to do, and of which file. */
  private static final Pattern ADVISED =
      Pattern.compile("nothing was loaded|load the file again", Pattern.CASE_INSENSITIVE);

  private FailureText() {}

  /** The message, its place, its mend and its code, on one line. */
  public static String sentence(TidemarkException failure) {
    String detail = oneLine(failure.detail());
    if (failure.line().isPresent() && !detail.contains("line ")) {
      detail = detail.replaceFirst("\\.$", "") + place(failure);
    }
    return mended(failure, detail);
  }

  /** The same for those who are shown the place. */
  public static String sentenceWithoutPlace(TidemarkException failure) {
    return mended(failure, oneLine(failure.detail()).replaceFirst(PLACE, ""));
  }

  private static String mended(TidemarkException failure, String detail) {
    StringBuilder sentence = new StringBuilder(stop(detail));
    boolean mended =
        (FILE_FAILURES.contains(failure.code()) && ADVISED.matcher(sentence).find())
            || sentence.toString().contains(failure.code().help())
            || sentence.toString().contains("Did you mean");
    if (!mended && failure.nearest().isPresent()) {
      sentence.append(" Did you mean '").append(failure.nearest().get()).append("'?");
    } else if (!mended) {
      sentence.append(' ').append(failure.code().help());
    }
    return sentence.append(" [").append(failure.code().name()).append(']').toString();
  }

  private static String place(TidemarkException failure) {
    return " (line "
        + failure.line().getAsInt()
        + (failure.column().isPresent() ? ", column " + failure.column().getAsInt() : "")
        + ")";
  }

  /** Ends as a sentence. */
  public static String stop(String text) {
    return text.endsWith(".") || text.endsWith("?") || text.endsWith("!") ? text : text + ".";
  }

  public static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
