package tidemark.api.past;

import java.util.function.Consumer;
import tidemark.sql.Check;
import tidemark.sql.Door;
import tidemark.sql.Explanation;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.sql.RunningStatement;
import tidemark.warehouse.history.AsOf;

/**
 * The door to a cluster, which has the states that were published itself. Borrows it. Thread-safe.
 */
public final class PublishedDoors implements Doors {
  private final Door door;

  public PublishedDoors(Door door) {
    this.door = door;
  }

  @Override
  public long version(AsOf asOf) {
    return door.dataVersion(asOf);
  }

  @Override
  public Rows run(AsOf asOf, Question question, Consumer<RunningStatement> begun) {
    return door.run(question.asOf(asOf), begun);
  }

  @Override
  public Check check(AsOf asOf, Question question) {
    return door.check(question.asOf(asOf));
  }

  @Override
  public Explanation explain(AsOf asOf, Question question) {
    return door.explain(question.asOf(asOf));
  }

  @Override
  public void close() {
    // The door's owner closes it.
  }
}
