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

  Article row() {
    JsonNode rating = thing(node, "reviewRating");
    Verdict verdict =
        Verdict.of(
            things.text(rating, "ratingValue"),
            things.text(rating, "worstRating"),
            things.text(rating, "bestRating"),
            Article.plain(things.text(rating, "alternateName", "name", "ratingExplanation")));
    return new Article()
        .with("article", article)
        .with("metric", "claim review")
        .with("scope", claimant())
        .with("period", period())
        .with("value", verdict.value())
        .with("unit", verdict.unit())
        .with("verdict", verdict.words())
        .with("quote", Article.plain(things.text(node, "claimReviewed")));
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
}
