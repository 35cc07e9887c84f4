package tidemark.ingest.stage;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The prefixes of names that an XML file uses though its root doesn't bind them, as feeds do that
 * were put together of parts of others. Readers of feeds take them as what everybody means by them.
 * Those that an element further in binds for itself are among them: there its own word counts. One
 * thread at a time.
 */
final class Prefixes {
  /** What everybody means by them. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("a10", "http://www.w3.org/2005/Atom"),
          Map.entry("atom", "http://www.w3.org/2005/Atom"),
          Map.entry("atom10", "http://www.w3.org/2005/Atom"),
          Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
          Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
          Map.entry("dcterms", "http://purl.org/dc/terms/"),
          Map.entry("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
          Map.entry("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
          Map.entry("georss", "http://www.georss.org/georss"),
          Map.entry("image", "http://www.google.com/schemas/sitemap-image/1.1"),
          Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
          Map.entry("media", "http://search.yahoo.com/mrss/"),
          Map.entry("news", "http://www.google.com/schemas/sitemap-news/0.9"),
          Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          Map.entry("slash", "http://purl.org/rss/1.0/modules/slash/"),
          Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
          Map.entry("thr", "http://purl.org/syndication/thread/1.0"),
          Map.entry("video", "http://www.google.com/schemas/sitemap-video/1.1"),
          Map.entry("wfw", "http://wellformedweb.org/CommentAPI/"),
          Map.entry("xhtml", "http://www.w3.org/1999/xhtml"),
          Map.entry("xlink", "http://www.w3.org/1999/xlink"));

  private static final int COUNT_MAX = 64;
  private static final int NAME_MAX = 64;

  private final Set<String> used = new TreeSet<>();
  private final Set<String> bound = new TreeSet<>(Set.of("xml", "xmlns"));
  private final StringBuilder name = new StringBuilder();
  private boolean isRootPast;

  private Prefixes() {}

  /** Declarations to stand in the root's tag behind its name; empty where none is missing. */
  static String missing(Path file) throws IOException {
    Prefixes prefixes = new Prefixes();
    try (Reader text = Files.newBufferedReader(file)) {
      prefixes.read(text);
    }
    prefixes.used.removeAll(prefixes.bound);
    StringBuilder declarations = new StringBuilder();
    prefixes.used.stream()
        .limit(COUNT_MAX)
        .forEach(
            prefix ->
                declarations
                    .append(" xmlns:")
                    .append(prefix)
                    .append("=\"")
                    .append(USUAL.getOrDefault(prefix, "urn:unbound:" + prefix))
                    .append('"'));
    return declarations.toString();
  }

  private void read(Reader text) throws IOException {
    for (int c = text.read(); c >= 0; c = text.read()) {
      if (c == '<') {
        int first = text.read();
        if (first == '!' || first == '?') {
          declaration(text, first);
        } else if (isNamed(first)) {
          tag(text, first);
        }
      }
    }
  }

  /** Passes over comments, CDATA, document types and instructions. */
  private void declaration(Reader text, int first) throws IOException {
    String begin = first == '!' ? next(text, 2) : "";
    String end =
        switch (begin) {
          case "--" -> "-->";
          case "[C" -> "]]>";
          default -> ">";
        };
    StringBuilder last = new StringBuilder();
    for (int c = text.read(); c >= 0; c = text.read()) {
      last.append((char) c);
      if (last.length() > end.length()) {
        last.deleteCharAt(0);
      }
      if (end.contentEquals(last)) {
        return;
      }
    }
  }

  private static String next(Reader text, int count) throws IOException {
    StringBuilder next = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int c = text.read();
      if (c >= 0) {
        next.append((char) c);
      }
    }
    return next.toString();
  }

  /** The names in a start tag: the element's and its attributes'. */
  private void tag(Reader text, int first) throws IOException {
    int quote = 0;
    int c = first;
    while (c >= 0 && (quote != 0 || (c != '>' && c != '<'))) {
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (isNamed(c) || (!name.isEmpty() && isInName(c))) {
        if (name.length() < NAME_MAX) {
          name.append((char) c);
        }
      } else {
        endName();
      }
      c = text.read();
    }
    endName();
    isRootPast = true;
  }

  private void endName() {
    int colon = name.indexOf(":");
    if (colon > 0) {
      String prefix = name.substring(0, colon);
      if (!prefix.equals("xmlns")) {
        used.add(prefix);
      } else if (!isRootPast) {
        bound.add(name.substring(colon + 1));
      }
    }
    name.setLength(0);
  }

  private static boolean isNamed(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isInName(int c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
  }
}
