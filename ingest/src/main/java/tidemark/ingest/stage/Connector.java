package tidemark.ingest.stage;

import java.sql.SQLException;
import java.util.List;

/**
 * Knows one format of one source: tells it from all others by content, and stages its rows. Told
 * apart in a fixed order, most particular first. Stateless. Thread-safe.
 */
public interface Connector {
  /** The name that batches carry, such as {@code openrouter-rankings-csv}; never changes. */
  String name();

  /** The source that facts without a source of their own are credited to. */
  String source();

  /** What the file fills; the first one is the kind of the load. */
  List<StagedTable> tables();

  /** What users call this format in messages, such as {@code OpenRouter's model catalogue}. */
  String title();

  boolean recognises(SourceFile file);

  /** Fills the staged tables of {@link #tables()} through {@link Stage#offer}. */
  void stage(SourceFile file, Stage stage) throws SQLException;
}
