package tidemark.sql.parse;

import java.util.List;

/** Asks the engine, in the very state of the data that the statement will see. */
@FunctionalInterface
public interface Asking {
  /**
   * The rows of a query of one column of texts.
   *
   * @param parameters which of the statement's parameters, from 0, the query takes, in its order
   */
  List<String> ask(String query, List<Integer> parameters);
}
