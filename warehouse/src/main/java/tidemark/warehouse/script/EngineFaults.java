package tidemark.warehouse.script;

/** What the engine does wrong, and how it is kept from it. Stateless. */
public final class EngineFaults {
  /**
   * A statement that leaves out a step of the engine's optimizer. DuckDB 2.0.0 looks for parts of a
   * plan that stand in it twice; of a UNION ALL over two columns of one view it takes the first
   * column for both, and answers wrong rows without an error.
   */
  public static final String AVOIDED = "set disabled_optimizers = 'common_subplan'";

  private EngineFaults() {}
}
