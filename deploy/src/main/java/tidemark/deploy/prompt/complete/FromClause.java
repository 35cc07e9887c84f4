package tidemark.deploy.prompt.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.deploy.prompt.complete.Brackets.Item;
import tidemark.deploy.prompt.text.Keywords;

/** Finds what a part of a statement reads from. One thread at a time. */
final class FromClause {
  /** Behind these stands a relation. */
  static final List<String> BEFORE_RELATION =
      List.of("from", "join", "describe", "summarize", "table", "pivot", "unpivot");

  private static final List<String> ENDS =
      List.of("select", "where", "group", "having", "qualify", "order", "limit", "window", "with");

  private final List<Item> items;
  private final List<Relation> found = new ArrayList<>();
  private int at;

  private FromClause(List<Item> items) {
    this.items = items;
  }

  static List<Relation> relations(List<Item> items) {
    return new FromClause(items).read();
  }

  private List<Relation> read() {
    boolean inside = false;
    while (at < items.size()) {
      Item item = items.get(at++);
      if (item.isAny(BEFORE_RELATION)) {
        inside = true;
        relation();
      } else if (item.isAny(ENDS)) {
        inside = false;
      } else if (inside && item.is(",")) {
        relation();
      }
    }
    return found;
  }

  private void relation() {
    if (next().map(item -> item.is("lateral")).orElse(false)) {
      at++;
    }
    Optional<Item> first = next();
    if (first.isEmpty()) {
      return;
    }
    Brackets body = first.get().inner();
    List<String> path = new ArrayList<>();
    if (body != null) {
      at++;
    } else if (isOwnName(first.get()) || isCall()) {
      path.add(name());
      while (next().map(item -> item.is(".")).orElse(false)) {
        at++;
        if (next().map(Item::isName).orElse(false)) {
          path.add(name());
        }
      }
      if (next().map(item -> item.inner() != null).orElse(false)) {
        at++; // a table function's arguments
        path.clear();
      }
    } else {
      return;
    }
    String alias = alias().orElse(path.isEmpty() ? "" : path.get(path.size() - 1));
    List<String> columns = List.of();
    Optional<Brackets> renamed = next().map(Item::inner);
    if (renamed.isPresent() && !alias.isEmpty()) {
      at++;
      columns = renamed.get().items().stream().filter(Item::isName).map(Item::name).toList();
    }
    found.add(new Relation(List.copyOf(path), alias, body, columns));
  }

  /** A function may be called like a word of the language: {@code range(3)}. */
  private boolean isCall() {
    return items.get(at).isName() && at + 1 < items.size() && items.get(at + 1).inner() != null;
  }

  private Optional<String> alias() {
    if (next().map(item -> item.is("as")).orElse(false)) {
      at++;
    }
    return next().filter(FromClause::isOwnName).map(item -> name());
  }

  /** A name that isn't a word of the language. */
  static boolean isOwnName(@Nullable Item item) {
    return item != null
        && item.token() != null
        && item.isName()
        && (item.token().text().startsWith("\"") || !Keywords.contains(item.token().text()));
  }

  private Optional<Item> next() {
    return at < items.size() ? Optional.of(items.get(at)) : Optional.empty();
  }

  private String name() {
    return items.get(at++).name();
  }
}
