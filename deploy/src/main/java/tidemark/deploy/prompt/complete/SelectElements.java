package tidemark.deploy.prompt.complete;

import java.util.ArrayList;
import java.util.List;
import tidemark.deploy.prompt.complete.Brackets.Item;

/** Cuts a SELECT list at its commas. Stateless. */
final class SelectElements {
  private static final List<String> ENDS =
      List.of("from", "where", "group", "having", "qualify", "order", "limit", "window");

  private SelectElements() {}

  /** The elements, none of them empty; FROM alone stands for its star. */
  static List<List<Item>> of(List<Item> items) {
    List<List<Item>> elements = new ArrayList<>();
    List<Item> current = new ArrayList<>();
    boolean inside = false;
    boolean selected = false;
    Item from = null;
    for (Item item : items) {
      if (item.is("select")) {
        inside = true;
        selected = true;
      } else if (inside && (item.isAny(ENDS) || item.is(","))) {
        add(elements, current);
        inside = item.is(",");
      } else if (inside && !item.is("distinct")) {
        current.add(item);
      }
      from = item.is("from") ? item : from;
    }
    add(elements, current);
    if (!selected && from != null) {
      elements.add(List.of(star(from)));
    }
    return elements;
  }

  private static void add(List<List<Item>> elements, List<Item> current) {
    if (!current.isEmpty()) {
      elements.add(List.copyOf(current));
      current.clear();
    }
  }

  private static Item star(Item at) {
    return new Item(
        new tidemark.deploy.prompt.text.Token(
            tidemark.deploy.prompt.text.Token.Kind.SYMBOL, "*", at.start(), true),
        null);
  }
}
