package tidemark.ingest.news;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The articles among the things that JSON-LD describes, however they are nested, and what their
 * properties refer to. One thread at a time.
 */
final class JsonLd {
  private static final Set<String> ARTICLES =
      Set.of("Article", "BlogPosting", "LiveBlogPosting", "TechArticle", "Report");

  /** Where pages put the thing that they are about. */
  private static final List<String> WAYS =
      List.of("@graph", "mainEntity", "itemListElement", "item", "hasPart");

  private static final int DEPTH_MAX = 32;

  private final Map<String, JsonNode> byId = new HashMap<>();
  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> claimReviews = new ArrayList<>();

  /** Takes in a script's content. */
  void add(JsonNode root) {
    index(root, 0);
    collect(root, 0);
  }

  /** Articles; without any, the first review of a claim, which is a text of its own. */
  List<JsonNode> articles() {
    return articles.isEmpty() ? claimReviews.stream().limit(1).toList() : articles;
  }

  List<JsonNode> claimReviews() {
    return claimReviews;
  }

  private void index(JsonNode node, int depth) {
    if (depth > DEPTH_MAX) {
      return;
    }
    if (node.isObject() && node.path("@id").isTextual() && node.size() > 1) {
      byId.putIfAbsent(node.get("@id").asText(), node);
    }
    if (types(node).anyMatch("ClaimReview"::equals)) {
      claimReviews.add(node);
    }
    for (JsonNode child : node) {
      index(child, depth + 1);
    }
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEPTH_MAX) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> collect(child, depth + 1));
    } else if (node.isObject() && isArticle(node)) {
      articles.add(node);
    } else if (node.isObject()) {
      WAYS.forEach(way -> collect(node.path(way), depth + 1));
    }
  }

  static boolean isArticle(JsonNode node) {
    return types(node).anyMatch(type -> type.endsWith("NewsArticle") || ARTICLES.contains(type));
  }

  /** Names without what stands before them: {@code schema:Article} is an Article. */
  static Stream<String> types(JsonNode node) {
    return all(node.path("@type")).stream()
        .map(JsonNode::asText)
        .map(type -> type.replaceFirst("^.*[/:#]", ""));
  }

  /** A property's values: none, one, or those of an array; null is none. */
  static List<JsonNode> all(JsonNode node) {
    List<JsonNode> values = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(values::add);
    } else {
      values.add(node);
    }
    values.removeIf(value -> value.isNull() || value.isMissingNode());
    return values;
  }

  /** The values of the first property that has any, each as the thing that it refers to. */
  List<JsonNode> values(JsonNode node, String... properties) {
    for (String property : properties) {
      List<JsonNode> found = all(node.path(property)).stream().map(this::resolve).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private JsonNode resolve(JsonNode node) {
    return node.isObject() && node.size() <= 2 && node.path("@id").isTextual()
        ? byId.getOrDefault(node.get("@id").asText(), node)
        : node;
  }

  /** The first text of these properties; of a thing its value, name or address. Else empty. */
  String text(JsonNode node, String... properties) {
    for (String property : properties) {
      for (JsonNode value : values(node, property)) {
        String text = word(value);
        if (!text.isBlank()) {
          return text.strip();
        }
      }
    }
    return "";
  }

  private static String word(JsonNode value) {
    if (value.isValueNode()) {
      return value.asText();
    }
    for (String property : List.of("@value", "headline", "name", "alternateName", "url", "@id")) {
      JsonNode found = value.path(property);
      if (found.isArray() && !found.isEmpty()) {
        found = found.get(0);
      }
      if (found.isValueNode() && !found.isNull() && !found.asText().isBlank()) {
        return found.asText();
      }
    }
    return "";
  }
}
