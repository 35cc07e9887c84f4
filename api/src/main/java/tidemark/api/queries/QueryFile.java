package tidemark.api.queries;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A file's text in its two parts: the YAML between {@code /*---} and {@code ---*}{@code /}, and the
 * statement. Immutable.
 *
 * @param file as messages name it
 * @param head the YAML text
 * @param headLineBefore lines of the file before the first one of {@code head}
 * @param sql the statement, without the semicolon that may end it
 * @param sqlLineBefore lines of the file before the first one of {@code sql}
 */
record QueryFile(String file, String head, int headLineBefore, String sql, int sqlLineBefore) {
  private static final long SIZE_MAX_BYTES = 256 * 1024;
  private static final String OPEN = "/*---";
  private static final String CLOSE = "---*/";
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
  private static final Set<String> FIRST_WORDS = Set.of("select", "with", "from", "values", "(");

  /** Reads and splits; every failure is an INVALID_SAVED_QUERY. */
  static QueryFile read(Path path, String file) {
    try {
      long size = Files.size(path);
      if (size > SIZE_MAX_BYTES) {
        throw HeadNode.failure(
            file,
            1,
            1,
            "the file has %d bytes; expected at most %d.".formatted(size, SIZE_MAX_BYTES));
      }
      byte[] bytes = Files.readAllBytes(path);
      return split(
          file, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw HeadNode.failure(file, 1, 1, "the file isn't UTF-8; save it as UTF-8.");
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.INVALID_SAVED_QUERY, file + " can't be read: " + e + ". Check its rights.", e);
    }
  }

  static QueryFile split(String file, String content) {
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    int open = text.length() - text.stripLeading().length();
    if (!text.startsWith(OPEN, open)) {
      throw HeadNode.failure(
          file,
          lineAt(text, open),
          1,
          "the head is missing; expected the file to start with /*--- YAML ---*/, then a SELECT.");
    }
    int headStart = open + OPEN.length();
    int close = text.indexOf(CLOSE, headStart);
    if (close < 0) {
      throw HeadNode.failure(
          file, lineAt(text, open), 1, "the head has no end; expected ---*/ after the YAML.");
    }
    String rest = text.substring(close + CLOSE.length());
    int sqlStart = text.length() - rest.stripLeading().length();
    String sql = text.substring(sqlStart).stripTrailing();
    QueryFile parts =
        new QueryFile(
            file,
            text.substring(headStart, close),
            lineAt(text, headStart) - 1,
            sql,
            lineAt(text, sqlStart) - 1);
    return parts.withoutSemicolon();
  }

  private static int lineAt(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private QueryFile withoutSemicolon() {
    return sql.endsWith(";")
        ? new QueryFile(
            file, head, headLineBefore, sql.substring(0, sql.length() - 1).strip(), sqlLineBefore)
        : this;
  }

  /** The names of parameters in the statement, once it is seen to be one SELECT. */
  Placeholders placeholders() {
    Placeholders found = Placeholders.in(sql);
    if (!FIRST_WORDS.contains(found.firstWord())) {
      throw HeadNode.failure(
          file,
          sqlLineBefore + 1,
          1,
          "the statement starts with %s; expected one SELECT after the head."
              .formatted(found.firstWord().isEmpty() ? "nothing" : "'" + found.firstWord() + "'"));
    }
    if (found.secondStatementLine() > 0) {
      throw HeadNode.failure(
          file,
          sqlLineBefore + found.secondStatementLine(),
          1,
          "a second statement starts; expected one SELECT.");
    }
    return found;
  }

  /** The query's name; refuses names that don't fit into an address. */
  static String nameOf(Path path, String file) {
    String name = bareName(path);
    if (!NAME.matcher(name).matches()) {
      throw HeadNode.failure(
          file,
          1,
          1,
          "the name '%s' doesn't fit an address; expected lower-case letters, digits and hyphens."
              .formatted(name));
    }
    return name;
  }

  static String bareName(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(".sql") ? name.substring(0, name.length() - 4) : name;
  }
}
