package tidemark.deploy.prompt.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.deploy.prompt.text.Token;

/**
 * A statement as nested brackets: each holds tokens and further brackets, in order. One thread at a
 * time while it is built; unchanged afterwards.
 */
final class Brackets {
  private static final List<String> SET_OPERATIONS = List.of("union", "intersect", "except");

  private final @Nullable Brackets parent;
  private final int start;
  private int end = Integer.MAX_VALUE;
  private final List<Item> items = new ArrayList<>();

  /** A token, or brackets. */
  record Item(@Nullable Token token, @Nullable Brackets inner) {
    boolean is(String text) {
      return token != null && token.is(text);
    }

    boolean isAny(List<String> texts) {
      return texts.stream().anyMatch(this::is);
    }

    boolean isName() {
      return token != null && token.isName();
    }

    /** The name meant; only where it is one. */
    String name() {
      return token == null ? "" : token.name();
    }

    int start() {
      return token != null ? token.start() : inner != null ? inner.start : 0;
    }
  }

  private Brackets(@Nullable Brackets parent, int start) {
    this.parent = parent;
    this.start = start;
  }

  /** The outermost: the whole statement. */
  static Brackets of(List<Token> tokens) {
    Brackets root = new Brackets(null, 0);
    Brackets current = root;
    for (Token token : tokens) {
      if (!token.counts()) {
        continue;
      }
      if (token.is("(")) {
        Brackets inner = new Brackets(current, token.start());
        current.items.add(new Item(null, inner));
        current = inner;
      } else if (token.is(")")) {
        current.end = token.start();
        current = current.parent == null ? current : current.parent;
      } else {
        current.items.add(new Item(token, null));
      }
    }
    root.end = Integer.MAX_VALUE;
    return root;
  }

  List<Item> items() {
    return items;
  }

  Optional<Brackets> parent() {
    return Optional.ofNullable(parent);
  }

  int start() {
    return start;
  }

  /** The innermost that hold the place. */
  Brackets at(int place) {
    for (Item item : items) {
      if (item.inner != null && item.inner.start < place && place <= item.inner.end) {
        return item.inner.at(place);
      }
    }
    return this;
  }

  /** The part around the place between UNION and its like. */
  List<Item> segment(int place) {
    List<Item> segment = new ArrayList<>();
    for (Item item : items) {
      if (item.isAny(SET_OPERATIONS)) {
        if (item.start() >= place) {
          return segment;
        }
        segment.clear();
      } else {
        segment.add(item);
      }
    }
    return segment;
  }

  /** What stands before the place, in the same part. */
  List<Item> before(int place) {
    return segment(place).stream().filter(item -> item.start() < place).toList();
  }

  /** All in it and below, this first. */
  List<Brackets> all() {
    List<Brackets> all = new ArrayList<>(List.of(this));
    for (Item item : items) {
      if (item.inner != null) {
        all.addAll(item.inner.all());
      }
    }
    return all;
  }
}
