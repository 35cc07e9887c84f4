package tidemark.sql.algebra;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * A call as the author wrote it, where its {@link Template} has the constants written into the
 * text: for an engine that wants another text, the constants are operands still. Immutable.
 *
 * @param template with a place for each operand, constants too
 * @param constants one a place; null where the next of the call's operands stands
 */
public record Spelling(Template template, List<@Nullable RexNode> constants) {
  public Spelling {
    // List.copyOf refuses nulls.
    constants = Collections.unmodifiableList(new ArrayList<>(constants));
    if (constants.size() != template.operandCount()) {
      throw new IllegalArgumentException(template + " with " + constants.size() + " operands");
    }
  }

  /** A call none of whose operands is a constant. */
  public static Spelling plain(Template template) {
    return new Spelling(template, Collections.nCopies(template.operandCount(), null));
  }

  /** All operands in the author's order. */
  public List<RexNode> operands(List<? extends RexNode> others) {
    List<RexNode> all = new ArrayList<>();
    int used = 0;
    for (RexNode constant : constants) {
      all.add(constant == null ? others.get(used++) : constant);
    }
    return all;
  }

  /** An aggregate's call over different values only. */
  public Spelling distinct() {
    return new Spelling(template.distinct(), constants);
  }
}
