package tidemark.ingest.news;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.impl.DateParser;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a feed's items as they are written. ROME answers null for a date that it can't read;
 * a refused row has to say what stood there.
 */
final class FeedDates {
  /** Names in whatever namespace (dc, dcterms, atom, none), the best first. */
  private static final List<String> NAMES =
      List.of("pubDate", "published", "issued", "date", "updated", "modified", "created");

  private static final List<String> FEED_NAMES =
      List.of("pubDate", "published", "issued", "date", "lastBuildDate", "updated", "modified");

  private static final Pattern ISO = Pattern.compile("^\\d{4}-\\d{2}(-|$)");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?i)(?<!\\d)(\\d{1,2})\\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
              + "\\s+(\\d{2,4})");

  private static final Pattern OFFSET =
      Pattern.compile(
          "(?i)(?:\\d|\\s)(Z|[-+]\\d{2}:?\\d{2}|(?<=\\s)(?:UTC?|GMT|[ECMP][SD]T))\\s*$");

  private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?");

  /** A text that ends with its time or its year names no zone. */
  private static final Pattern LOCAL_END =
      Pattern.compile("(?i)(?:\\s\\d{1,2}:\\d{2}(?::\\d{2})?|[a-z]\\s+\\d{4})\\s*$");

  private FeedDates() {}

  /**
   * The offset that all times of a text agree on, where others have none: they are of the same
   * clock. Empty where none or several are given.
   */
  static String commonOffset(List<String> dates) {
    List<String> offsets =
        dates.stream().map(FeedDates::offset).filter(found -> !found.isEmpty()).distinct().toList();
    String only = offsets.size() == 1 ? offsets.get(0) : "";
    return only.matches("[-+]\\d{2}:?\\d{2}")
        ? only.replaceFirst("(\\d{2}):?(\\d{2})$", "$1:$2")
        : "";
  }

  private static String offset(String written) {
    Matcher matcher = TIME.matcher(written).find() ? OFFSET.matcher(written.strip()) : null;
    return matcher != null && matcher.find() ? matcher.group(1).toUpperCase(Locale.ROOT) : "";
  }

  /** In ISO 8601, where ROME can read it; without an offset where none is given. */
  static @Nullable String published(SyndEntry entry, String written) {
    Date date = date(entry, written);
    Optional<String> named = date == null ? NamedMonth.iso(written) : Optional.empty();
    if (named.isPresent()) {
      return named.get();
    }
    Matcher local = RFC_822.matcher(written);
    if (isIsoOrNoDay(written) || (date == null && !local.find())) {
      return written;
    }
    if (date == null || LOCAL_END.matcher(written).find()) {
      return LOCAL_END.matcher(written).find() ? local(written) : written;
    }
    return date.toInstant().toString();
  }

  /** Also where it is written in the other's form, RSS's in Atom, or has another version's name. */
  private static @Nullable Date date(SyndEntry entry, String written) {
    if (entry.getPublishedDate() != null) {
      return entry.getPublishedDate();
    }
    return entry.getUpdatedDate() != null
        ? entry.getUpdatedDate()
        : DateParser.parseDate(written, Locale.ROOT);
  }

  /** A day of RFC 822 with its time, if it has one, and no word on the zone. */
  private static String local(String written) {
    Matcher matcher = RFC_822.matcher(written);
    if (!matcher.find() || matcher.group(3).length() != 4) {
      return written;
    }
    int month = MONTHS.indexOf(matcher.group(2).toLowerCase(Locale.ROOT)) / 3 + 1;
    String day =
        "%s-%02d-%02d".formatted(matcher.group(3), month, Integer.valueOf(matcher.group(1)));
    Matcher time = TIME.matcher(written);
    return time.find()
        ? day + "T" + (time.group().indexOf(':') == 1 ? "0" : "") + time.group()
        : day;
  }

  /** One text per item, in the feed's order; empty where an item has no date. */
  static List<String> asWritten(Element root) {
    List<String> dates = new ArrayList<>();
    collect(root, dates);
    return dates;
  }

  /**
   * The feed's own date, in ISO 8601 where it can be read, else as it is written; empty where it
   * has none. An article without a date came out then or before.
   */
  static String ofFeed(Element root) {
    Element feed = child(root, "channel").orElse(root);
    String written =
        FEED_NAMES.stream().flatMap(name -> first(feed, name).stream()).findFirst().orElse("");
    if (written.isEmpty() || isIsoOrNoDay(written)) {
      return written;
    }
    Date date = DateParser.parseDate(written, Locale.ROOT);
    return date == null ? written : date.toInstant().toString();
  }

  private static void collect(Element parent, List<String> dates) {
    for (Element child : parent.getChildren()) {
      if (child.getName().equals("item") || child.getName().equals("entry")) {
        dates.add(of(child));
      } else if (child.getName().equals("channel")) {
        collect(child, dates);
      }
    }
  }

  private static String of(Element item) {
    return NAMES.stream().flatMap(name -> first(item, name).stream()).findFirst().orElse("");
  }

  static Optional<Element> child(Element parent, String name) {
    return parent.getChildren().stream().filter(child -> child.getName().equals(name)).findFirst();
  }

  /**
   * Whether the checks have to read the date themselves: ISO 8601, which they know, or a day that
   * isn't one, such as 30 Feb, of which ROME makes 2 March.
   */
  static boolean isIsoOrNoDay(String written) {
    if (ISO.matcher(written).find()) {
      return true;
    }
    Matcher matcher = RFC_822.matcher(written);
    if (!matcher.find()) {
      return false;
    }
    int month = MONTHS.indexOf(matcher.group(2).toLowerCase(Locale.ROOT)) / 3 + 1;
    int year = Integer.parseInt(matcher.group(3));
    return !YearMonth.of(year, month).isValidDay(Integer.parseInt(matcher.group(1)));
  }

  private static Optional<String> first(Element item, String name) {
    return item.getChildren().stream()
        .filter(child -> child.getName().equals(name) && !child.getTextTrim().isEmpty())
        .map(Element::getTextTrim)
        .findFirst();
  }
}
