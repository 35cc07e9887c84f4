package tidemark.ingest;

/** Is told how far a load is. Called from the loading thread; must be quick. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (step, rows) -> {};

  /**
   * A step begins or goes on.
   *
   * @param step one word, in order: reading, staging, checking, loading, committing (it can't be
   *     stopped any more), done
   * @param rows rows handled so far
   */
  void at(String step, long rows);

  /** The load is there: from now on it can be asked how far it is, and stopped, from any thread. */
  default void begun(RunningLoad load) {}
}
