package tidemark.sql.plan;

import java.util.List;
import java.util.function.IntConsumer;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWriter;

/**
 * How a call is written in the engine's SQL: texts, with an operand between each two. Constants are
 * part of the texts, so that Calcite never touches a value. Immutable.
 */
record Template(List<String> texts) {
  Template {
    texts = List.copyOf(texts);
  }

  int operandCount() {
    return texts.size() - 1;
  }

  /** The name that tells two operators apart. */
  String name() {
    return String.join("_", texts);
  }

  Template starting(String text) {
    java.util.ArrayList<String> changed = new java.util.ArrayList<>(texts);
    changed.set(0, text);
    return new Template(changed);
  }

  Template ending(String text) {
    java.util.ArrayList<String> changed = new java.util.ArrayList<>(texts);
    changed.set(texts.size() - 1, text);
    return new Template(changed);
  }

  /** With nulls of the given types in the operands' places. */
  String overNulls(List<String> types) {
    StringBuilder text = new StringBuilder(texts.get(0));
    for (int i = 0; i < operandCount(); i++) {
      text.append("cast(null as ").append(types.get(i)).append(')').append(texts.get(i + 1));
    }
    return text.toString();
  }

  void write(SqlWriter writer, SqlCall call) {
    write(writer, operand -> operand(writer, call.operand(operand)));
  }

  void write(SqlWriter writer, IntConsumer operand) {
    print(writer, texts.get(0));
    for (int i = 0; i < operandCount(); i++) {
      operand.accept(i);
      writer.setNeedWhitespace(false);
      print(writer, texts.get(i + 1));
    }
    writer.setNeedWhitespace(true);
  }

  private static void print(SqlWriter writer, String text) {
    if (!text.isEmpty()) {
      writer.print(text);
      writer.setNeedWhitespace(false);
    }
  }

  static void operand(SqlWriter writer, SqlNode node) {
    boolean closed =
        node instanceof SqlIdentifier
            || (node instanceof SqlCall call && call.getOperator() instanceof EngineOperator);
    if (closed) {
      node.unparse(writer, 0, 0);
    } else {
      print(writer, "(");
      node.unparse(writer, 0, 0);
      print(writer, ")");
    }
  }
}
