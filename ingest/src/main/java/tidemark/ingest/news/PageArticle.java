package tidemark.ingest.news;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An article of schema.org's as rows: itself and its comments. Immutable.
 *
 * @param things where references lead
 * @param page what the page around it says, where the article says nothing
 */
record PageArticle(JsonLd things, JsonNode node, Page page) {
  /** A word, or a character of a script that puts no blanks between words. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"
              + "|[^\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{P}]+");

  /**
   * A page's own words on itself; each empty where it has none.
   *
   * @param link its address
   * @param marked what it marks in its text
   */
  record Page(String link, String site, String language, String published, String marked) {}

  Article row() {
    String body = things.text(node, "articleBody");
    List<JsonNode> comments = things.values(node, "comment");
    String counted = things.text(node, "commentCount");
    if (counted.isEmpty()) {
      counted = commentActions();
    }
    if (counted.isEmpty() && !comments.isEmpty()) {
      counted = Integer.toString(comments.size());
    }
    String words = things.text(node, "wordCount").replaceFirst("(?i)\\s*words?$", "");
    if (words.isEmpty() && !body.isEmpty()) {
      words = Long.toString(WORD.matcher(Article.plain(body)).results().count());
    }
    String published = day(things.text(node, "datePublished", "dateCreated", "uploadDate"));
    return new Article()
        .with("guid", things.text(node, "identifier", "@id"))
        .with("link", link())
        .with(
            "title",
            Article.plain(
                things.text(node, "headline", "name", "alternativeHeadline", "claimReviewed")))
        .with("outlet", outlet())
        .with("domain", WebAddress.host(link()))
        .with("language", language(things.text(node, "inLanguage")))
        .with("published_at", published.isEmpty() ? page.published() : published)
        .with("feed_date", things.text(node, "dateModified"))
        .with("default_offset", offset())
        .with("words", words)
        .with("comments", counted)
        .with("marked", page.marked())
        .withSummary(Article.plain(things.text(node, "description", "abstract")))
        .withRelated(related());
  }

  private static String day(String written) {
    return NamedMonth.iso(written).orElse(written);
  }

  /** Comments and the answers to them, as rows. */
  List<Article> comments() {
    List<Article> rows = new ArrayList<>();
    collect(node, rows, 0);
    return rows;
  }

  private void collect(JsonNode parent, List<Article> rows, int depth) {
    for (JsonNode comment : depth > 8 ? List.<JsonNode>of() : things.values(parent, "comment")) {
      String text =
          comment.isTextual() ? comment.asText() : things.text(comment, "text", "commentText");
      String link = link();
      String written = day(things.text(comment, "datePublished", "dateCreated"));
      boolean isLocal = written.matches(".*\\d:\\d{2}(:[\\d.]+)?$");
      rows.add(
          new Article()
              .with("article", link.isEmpty() ? things.text(node, "identifier", "@id") : link)
              .with("text", Article.plain(text))
              .with("language", language(things.text(comment, "inLanguage")))
              .with("commented_at", isLocal ? written + offset() : written));
      collect(comment, rows, depth + 1);
    }
  }

  String link() {
    String stated = things.text(node, "url");
    if (stated.isEmpty()) {
      for (JsonNode about : JsonLd.all(node.path("mainEntityOfPage"))) {
        stated = about.isTextual() ? about.asText() : things.text(about, "@id", "url");
      }
    }
    if (!stated.isEmpty()) {
      stated = WebAddress.resolve(page.link(), stated);
    }
    return stated.startsWith("http") ? stated : page.link();
  }

  private String outlet() {
    for (JsonNode publisher : things.values(node, "publisher", "sourceOrganization", "provider")) {
      String name =
          publisher.isTextual() ? publisher.asText() : things.text(publisher, "name", "legalName");
      if (!name.isEmpty()) {
        return Article.plain(name);
      }
    }
    return page.site().isEmpty()
        ? Optional.ofNullable(WebAddress.host(link())).orElse("")
        : page.site();
  }

  private String language(String stated) {
    String tag = stated.isEmpty() ? page.language() : stated.strip();
    if (tag.length() < 4 || tag.indexOf('-') > 0 || tag.indexOf('_') > 0) {
      return tag;
    }
    for (String code : Locale.getISOLanguages()) {
      if (new Locale(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(tag)) {
        return code;
      }
    }
    return tag;
  }

  /** Of the other times of the article, for one that has none. */
  private String offset() {
    return FeedDates.commonOffset(
        List.of(
            things.text(node, "datePublished"),
            things.text(node, "dateModified"),
            things.text(node, "dateCreated"),
            page.published()));
  }

  private String commentActions() {
    for (JsonNode counter : things.values(node, "interactionStatistic")) {
      if (things.text(counter, "interactionType").endsWith("CommentAction")) {
        return things.text(counter, "userInteractionCount");
      }
      for (JsonNode type : JsonLd.all(counter.path("interactionType"))) {
        if (JsonLd.types(type).anyMatch(name -> name.equals("CommentAction"))) {
          return things.text(counter, "userInteractionCount");
        }
      }
    }
    return "";
  }

  private List<String> related() {
    List<String> related = new ArrayList<>();
    for (String property : List.of("relatedLink", "isRelatedTo", "mentions")) {
      for (JsonNode thing : things.values(node, property)) {
        // An article mentions companies and people, too.
        boolean isArticle =
            !property.equals("mentions") || JsonLd.isArticle(thing) || thing.has("headline");
        String name =
            thing.isTextual() ? thing.asText() : things.text(thing, "headline", "name", "url");
        if (isArticle && !name.isBlank()) {
          related.add(Article.plain(name));
        }
      }
    }
    return related.stream().distinct().toList();
  }
}
