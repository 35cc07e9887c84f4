package tidemark.ingest.news;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A claim that somebody made and a page reviews, schema.org's {@code ClaimReview}, as a row of
 * claims. Immutable.
 *
 * @param things where references lead
 * @param article the link of the article that reviews it
 */
record ReviewedClaim(JsonLd things, JsonNode node, String article) {
  private static final String UNKNOWN = "unknown";

  /** The rating where it is a number, by the scale that it names; else its words. */
  Article row() {
    JsonNode rating = thing(node, "reviewRating");
    String value = things.text(rating, "ratingValue");
    Article row =
        new Article()
            .with("article", article)
            .with("metric", "claim review")
            .with("scope", claimant())
            .with("period", period())
            .with("quote", Article.plain(things.text(node, "claimReviewed")));
    if (!value.isEmpty()) {
      // What schema.org says of a scale that names no ends.
      String worst = or(things.text(rating, "worstRating"), "1");
      String best = or(things.text(rating, "bestRating"), "5");
      return row.with("value", value).with("unit", "rating of " + worst + " to " + best);
    }
    return row.with("value", things.text(rating, "alternateName", "name")).with("unit", "truth");
  }

  private JsonNode thing(JsonNode of, String property) {
    return things.values(of, property).stream().findFirst().orElse(of.path(property));
  }

  private String claimant() {
    String author = Article.plain(things.text(thing(node, "itemReviewed"), "author", "creator"));
    return author.isEmpty() ? UNKNOWN : "claimant=" + author;
  }

  /** The day on which the claim was made. */
  private String period() {
    String made = things.text(thing(node, "itemReviewed"), "datePublished", "dateCreated");
    return made.matches("\\d{4}-\\d{2}-\\d{2}.*") ? made.substring(0, 10) : UNKNOWN;
  }

  private static String or(String text, String other) {
    return text.isEmpty() ? other : text;
  }
}
