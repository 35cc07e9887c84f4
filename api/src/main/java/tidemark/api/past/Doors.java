package tidemark.api.past;

import java.util.function.Consumer;
import tidemark.sql.Check;
import tidemark.sql.Explanation;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.sql.RunningStatement;
import tidemark.warehouse.history.AsOf;

/** The door to the data of now, and to earlier states of it. Thread-safe. */
public interface Doors extends AutoCloseable {
  /**
   * The data version that is asked: that of now where none is named.
   *
   * @throws tidemark.warehouse.error.TidemarkException INVALID_PARAMETER
   */
  long version(AsOf asOf);

  /**
   * As {@link tidemark.sql.Door#run(Question, Consumer)}, of the data as of a version.
   *
   * @throws tidemark.warehouse.error.TidemarkException as the door's; INVALID_PARAMETER,
   *     HISTORY_NOT_KEPT, TOO_BUSY for the version
   */
  Rows run(AsOf asOf, Question question, Consumer<RunningStatement> begun);

  Check check(AsOf asOf, Question question);

  Explanation explain(AsOf asOf, Question question);

  @Override
  void close();
}
