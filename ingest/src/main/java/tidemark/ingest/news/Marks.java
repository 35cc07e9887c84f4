package tidemark.ingest.news;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page marks in its text: words that it highlights, figures that it gives for machines, and
 * reviews of claims as microdata. Stateless. Thread-safe.
 */
final class Marks {
  /** What ends a sentence wherever texts are read for claims. */
  private static final String BETWEEN = " || ";

  private static final String BLOCKS = "p, li, td, th, dd, h1, h2, h3, h4, h5, h6, blockquote, div";
  private static final int TEXT_MAX = 20_000;
  private static final int DEPTH_MAX = 8;

  private Marks() {}

  /**
   * The words in {@code mark}, and the paragraphs around {@code data} with a number as its value.
   */
  static String texts(Document page) {
    String text =
        Stream.concat(
                page.select("mark").stream().map(Element::text),
                page.select("data[value~=^[-+0-9.,eE]+$]").stream().map(Marks::paragraph))
            .filter(words -> !words.isBlank())
            .distinct()
            .collect(Collectors.joining(BETWEEN));
    return text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
  }

  private static String paragraph(Element data) {
    Element block = data.closest(BLOCKS);
    return block == null ? data.text() : block.text();
  }

  /** Reviews of claims, in the form that JSON-LD has. */
  static List<JsonNode> claimReviews(Document page) {
    return page.select("[itemscope][itemtype~=[/#:]ClaimReview$]").stream()
        .map(item -> (JsonNode) thing(item, 0))
        .toList();
  }

  private static ObjectNode thing(Element item, int depth) {
    ObjectNode thing = JsonNodeFactory.instance.objectNode();
    thing.put("@type", item.attr("itemtype"));
    for (Element property : item.select("[itemprop]")) {
      Element parent = property.parent();
      if (parent == null || !item.equals(parent.closest("[itemscope]"))) {
        continue;
      }
      for (String name : property.attr("itemprop").strip().split("\\s+", -1)) {
        if (property.hasAttr("itemscope") && depth < DEPTH_MAX) {
          thing.set(name, thing(property, depth + 1));
        } else {
          thing.put(name, value(property));
        }
      }
    }
    return thing;
  }

  private static String value(Element property) {
    for (String attribute : List.of("content", "datetime", "value", "href", "src")) {
      if (property.hasAttr(attribute)) {
        return property.attr(attribute).strip();
      }
    }
    return property.text();
  }
}
