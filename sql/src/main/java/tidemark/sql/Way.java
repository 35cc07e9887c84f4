package tidemark.sql;

/** The way a statement takes to the engine; the wire calls it {@code path}. */
public enum Way {
  /** Planned where the plan was changed, else as typed. */
  AUTO,
  /** Through Calcite's plan and its unparser, or an error that names the construct. */
  PLANNED,
  /** The author's own text, after the gate. */
  TYPED
}
