package tidemark.ingest.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * The characters of an XML file as publishers mean them where XML itself would stop: HTML's named
 * characters (nbsp and eacute, which RSS 0.91 takes from a document type that nobody follows), an
 * ampersand that is no reference, numbers of Windows-1252 (146 for ’), control characters, blanks
 * and comments before the head, a document type that declares nothing itself, prefixes that nothing
 * binds ({@link Prefixes}). Each has one meaning only; lines stay where they are. All else is the
 * parser's to judge. Not thread-safe.
 */
public final class XmlText extends Reader {
  private static final int LOOK_AHEAD_MAX = 64;

  /** HTML's longest name has 31 letters. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "&(?:(?<name>[A-Za-z][A-Za-z0-9]*)|#(?<code>[0-9]+)|#[xX](?<hex>[0-9A-Fa-f]+));");

  private static final Pattern ROOT = Pattern.compile("[A-Za-z_][A-Za-z0-9_.:-]*");
  private static final Pattern XML_OWN = Pattern.compile("amp|lt|gt|quot|apos");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int CODE_DIGITS_MAX = 7;

  private final BufferedReader text;

  /** To stand behind the root's name; empty once it does. */
  private String declarations;

  private final StringBuilder ready = new StringBuilder();
  private int readyAt;

  /** What ends the part that is passed on as it is; empty outside of one. */
  private String end = "";

  /** The last characters of that part, which may have been read away already. */
  private char last;

  private char beforeLast;

  /** Whether anything was passed on. */
  private boolean begun;

  private XmlText(BufferedReader text, String declarations) {
    this.text = text;
    this.declarations = declarations;
  }

  /**
   * @param file in UTF-8, whatever its head declares
   */
  public static XmlText open(Path file) throws IOException {
    return new XmlText(Files.newBufferedReader(file), Prefixes.missing(file));
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (readyAt == ready.length()) {
      ready.setLength(0);
      readyAt = 0;
      if (!readOn(length)) {
        return -1;
      }
    }
    int count = Math.min(length, ready.length() - readyAt);
    ready.getChars(readyAt, readyAt + count, target, offset);
    readyAt += count;
    return count;
  }

  /**
   * @return false at the end
   */
  private boolean readOn(int length) throws IOException {
    for (int c = text.read(); c >= 0; c = text.read()) {
      take((char) c);
      if (ready.length() >= length) {
        return true;
      }
    }
    return !ready.isEmpty();
  }

  private void take(char c) throws IOException {
    if (!end.isEmpty()) {
      pass(c);
    } else if (!begun && Character.isWhitespace(c) && c != '\n') {
      return;
    } else if (c == '&') {
      reference(ahead());
    } else if (c == '<') {
      open(ahead());
    } else {
      ready.append(isControl(c) ? ' ' : c);
    }
    begun |= !ready.isEmpty();
  }

  private static boolean isControl(char c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r';
  }

  private void pass(char c) {
    ready.append(isControl(c) ? ' ' : c);
    boolean isEnd =
        c == '>'
            && last == end.charAt(end.length() - 2)
            && (end.length() < 3 || beforeLast == end.charAt(0));
    beforeLast = last;
    last = c;
    if (isEnd) {
      end = "";
    }
  }

  /** What follows, without reading it. */
  private String ahead() throws IOException {
    StringBuilder next = new StringBuilder(LOOK_AHEAD_MAX);
    text.mark(LOOK_AHEAD_MAX);
    for (int c = text.read(); c >= 0; c = text.read()) {
      next.append((char) c);
      if (next.length() == LOOK_AHEAD_MAX) {
        break;
      }
    }
    text.reset();
    return next.toString();
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      text.read();
    }
  }

  private void reference(String next) throws IOException {
    Matcher reference = REFERENCE.matcher("&" + next);
    if (!reference.lookingAt()) {
      ready.append("&amp;");
      return;
    }
    skip(reference.end() - 1);
    String name = reference.group("name");
    if (name != null) {
      ready.append(named(name));
    } else if (reference.group("code") != null) {
      ready.append(numbered(reference.group("code"), 10));
    } else {
      ready.append(numbered(reference.group("hex"), 16));
    }
  }

  private static String named(String name) {
    boolean isHtmlAlone = !XML_OWN.matcher(name).matches() && Entities.isNamedEntity(name);
    return isHtmlAlone ? escaped(Entities.getByName(name)) : "&" + name + ";";
  }

  private static String escaped(String characters) {
    return characters.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** As browsers read it: what has no meaning in Unicode is of Windows-1252. */
  private static String numbered(String digits, int radix) {
    int code = digits.length() > CODE_DIGITS_MAX ? -1 : Integer.parseInt(digits, radix);
    if (code >= 0x80 && code <= 0x9F) {
      try {
        return WINDOWS.newDecoder().decode(ByteBuffer.wrap(new byte[] {(byte) code})).toString();
      } catch (CharacterCodingException e) {
        // One of the five that it leaves out.
      }
    }
    return (radix == 16 ? "&#x" : "&#") + digits + ";";
  }

  private void open(String next) throws IOException {
    if (next.startsWith("!--")) {
      end = "-->";
    } else if (next.startsWith("![CDATA[")) {
      end = "]]>";
    } else if (next.startsWith("?")) {
      end = "?>";
    } else if (next.regionMatches(true, 0, "!doctype", 0, "!doctype".length())) {
      documentType();
      return;
    }
    last = 0;
    beforeLast = 0;
    boolean isLateHead = begun && next.matches("(?s)\\?xml\\s.*");
    ready.append(isLateHead ? "<?late-xml" : "<");
    if (isLateHead) {
      skip("?xml".length());
    }
    Matcher root = ROOT.matcher(next);
    if (!declarations.isEmpty() && root.lookingAt()) {
      skip(root.end());
      ready.append(root.group()).append(declarations);
      declarations = "";
    }
  }

  /** One that declares nothing is left out; what declares something is for the parser to refuse. */
  private void documentType() throws IOException {
    StringBuilder declared = new StringBuilder("<");
    char quote = 0;
    for (int c = text.read(); c >= 0; c = text.read()) {
      declared.append((char) c);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = (char) c;
      } else if (c == '[') {
        break;
      } else if (c == '>') {
        declared.chars().filter(each -> each == '\n').forEach(each -> ready.append('\n'));
        return;
      }
    }
    ready.append(declared);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
