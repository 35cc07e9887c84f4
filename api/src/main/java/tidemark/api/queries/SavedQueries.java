package tidemark.api.queries;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tidemark.sql.Door;
import tidemark.sql.Question;
import tidemark.sql.Rows;

/**
 * The saved queries of a folder, read anew where a file has changed.
 *
 * <p>Thread-safe.
 */
public final class SavedQueries {
  private SavedQueries() {}

  /** The queries of a folder and its subfolders; the file's name less {@code .sql} is the name. */
  public static SavedQueries of(Path folder) {
    throw new UnsupportedOperationException();
  }

  /** All queries whose files can be read, by name. */
  public List<SavedQuery> all() {
    throw new UnsupportedOperationException();
  }

  /**
   * The query of that name.
   *
   * @throws tidemark.warehouse.error.TidemarkException UNKNOWN_QUERY with the nearest names,
   *     INVALID_SAVED_QUERY where its file can't be read
   */
  public SavedQuery get(String name) {
    throw new UnsupportedOperationException();
  }

  /**
   * The statement with its parameters bound, ready for the door.
   *
   * @param values parameter values as text, as an address or a command line gives them
   * @throws tidemark.warehouse.error.TidemarkException MISSING_PARAMETER, INVALID_PARAMETER,
   *     UNKNOWN_PARAMETER, each with the parameter's name, type and what was found
   */
  public Question bind(SavedQuery query, Map<String, String> values) {
    throw new UnsupportedOperationException();
  }

  /** {@link #bind} and run. The caller closes the rows. */
  public Rows run(Door door, String name, Map<String, String> values) {
    return door.run(bind(get(name), values));
  }
}
