package tidemark.sql.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A tree of SQL text that knows which of its parts may go. Immutable. */
public record Fragment(Kind kind, String text, List<Fragment> children) {
  static final Fragment EMPTY = whole("");

  /** What a fragment may shrink to. */
  enum Kind {
    TEXT,
    /** Only its children shrink. */
    WHOLE,
    /** Each child that isn't bare text may stand in its place. */
    CHOICE,
    /** May go. */
    OPTIONAL,
    /** A part of the list, its separator being the text, may stand for it. */
    LIST
  }

  public Fragment {
    children = List.copyOf(children);
  }

  /** Bare text and fragments, one behind the other. */
  static Fragment whole(Object... parts) {
    return made(Kind.WHOLE, parts);
  }

  static Fragment choice(Object... parts) {
    return made(Kind.CHOICE, parts);
  }

  static Fragment optional(Object... parts) {
    return made(Kind.OPTIONAL, parts);
  }

  static Fragment list(String separator, List<Fragment> items) {
    return new Fragment(Kind.LIST, separator, items);
  }

  private static Fragment made(Kind kind, Object... parts) {
    List<Fragment> children =
        Arrays.stream(parts)
            .map(
                part ->
                    part instanceof Fragment fragment
                        ? fragment
                        : new Fragment(Kind.TEXT, String.valueOf(part), List.of()))
            .toList();
    return new Fragment(kind, "", children);
  }

  /** The SQL. */
  public String sql() {
    return kind == Kind.TEXT
        ? text
        : children.stream()
            .map(Fragment::sql)
            .collect(Collectors.joining(kind == Kind.LIST ? text : ""));
  }

  /** What is one step smaller, the greatest steps first; not all of it is valid SQL. */
  public List<Fragment> smaller() {
    List<Fragment> smaller = new ArrayList<>();
    int size = children.size();
    if (kind == Kind.OPTIONAL && size > 0) {
      smaller.add(EMPTY);
    } else if (kind == Kind.CHOICE) {
      children.stream().filter(child -> child.kind() != Kind.TEXT).forEach(smaller::add);
    } else if (kind == Kind.LIST && size > 1) {
      smaller.add(list(text, children.subList(0, size / 2)));
      smaller.add(list(text, children.subList(size / 2, size)));
      for (int i = 0; size > 2 && i < size; i++) {
        List<Fragment> fewer = new ArrayList<>(children);
        fewer.remove(i);
        smaller.add(list(text, fewer));
      }
    }
    for (int i = 0; i < size; i++) {
      for (Fragment child : children.get(i).smaller()) {
        List<Fragment> changed = new ArrayList<>(children);
        changed.set(i, child);
        smaller.add(new Fragment(kind, text, changed));
      }
    }
    return smaller;
  }
}
