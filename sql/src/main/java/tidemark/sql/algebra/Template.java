package tidemark.sql.algebra;

import java.util.ArrayList;
import java.util.List;

/**
 * How a call is written in the engine's SQL: texts, with an operand between each two. Constants are
 * part of the texts, so that nobody but the engine ever touches a value. Immutable.
 *
 * @param texts one more than there are operands
 */
public record Template(List<String> texts) {
  public Template {
    texts = List.copyOf(texts);
  }

  public static Template of(String... texts) {
    return new Template(List.of(texts));
  }

  /** {@code name(a, b)}. */
  public static Template function(String name, int operandCount) {
    List<String> texts = new ArrayList<>(List.of(operandCount == 0 ? name + "()" : name + "("));
    for (int i = 1; i <= operandCount; i++) {
      texts.add(i == operandCount ? ")" : ", ");
    }
    return new Template(texts);
  }

  public int operandCount() {
    return texts.size() - 1;
  }

  public boolean isConstant() {
    return texts.size() == 1;
  }

  /** The name that a reader of a plan sees. */
  String name() {
    return String.join("_", texts);
  }

  /** The whole text. */
  public String filled(List<String> operands) {
    StringBuilder text = new StringBuilder(texts.get(0));
    for (int i = 0; i < operandCount(); i++) {
      text.append(operands.get(i)).append(texts.get(i + 1));
    }
    return text.toString();
  }

  /** With an operand replaced by another template, whose operands take its place. */
  public Template with(int operand, Template inner) {
    List<String> joined = new ArrayList<>(texts.subList(0, operand + 1));
    append(joined, inner.texts.get(0));
    joined.addAll(inner.texts.subList(1, inner.texts.size()));
    append(joined, texts.get(operand + 1));
    joined.addAll(texts.subList(operand + 2, texts.size()));
    return new Template(joined);
  }

  /** An aggregate's call over different values only. */
  public Template distinct() {
    List<String> changed = new ArrayList<>(texts);
    int open = texts.get(0).indexOf('(') + 1;
    changed.set(0, texts.get(0).substring(0, open) + "DISTINCT " + texts.get(0).substring(open));
    return new Template(changed);
  }

  /** This one, then another. */
  public Template then(Template next) {
    List<String> joined = new ArrayList<>(texts);
    append(joined, next.texts.get(0));
    joined.addAll(next.texts.subList(1, next.texts.size()));
    return new Template(joined);
  }

  public Template then(String text) {
    return then(of(text));
  }

  /** Without its last characters. */
  public Template withoutEnd(int count) {
    List<String> cut = new ArrayList<>(texts);
    String last = cut.remove(cut.size() - 1);
    cut.add(last.substring(0, last.length() - count));
    return new Template(cut);
  }

  private static void append(List<String> texts, String text) {
    texts.set(texts.size() - 1, texts.get(texts.size() - 1) + text);
  }
}
