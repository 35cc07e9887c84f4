package tidemark.api.queries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import tidemark.api.queries.QueryFolder.Entry;
import tidemark.api.queries.SavedQuery.Parameter;
import tidemark.sql.Column;
import tidemark.sql.Door;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.NearestNames;
import tidemark.warehouse.error.TidemarkException;

/**
 * The saved queries of a folder, read anew where a file has changed.
 *
 * <p>Thread-safe.
 */
public final class SavedQueries {
  /**
   * How long {@link #get} may answer from a known file without looking for a second file of the
   * same name. Changes of the file itself are seen at once.
   */
  private static final long WALK_AGE_MAX_NANOS = Duration.ofSeconds(2).toNanos();

  private final Path folder;
  private final LongSupplier nanoTime;
  private final Object reading = new Object();
  private volatile Snapshot snapshot;

  private record Snapshot(QueryFolder content, long readAtNanos) {}

  private SavedQueries(Path folder, LongSupplier nanoTime) {
    this.folder = folder;
    this.nanoTime = nanoTime;
    // Older than any age allows, so that the first question reads the folder.
    this.snapshot = new Snapshot(QueryFolder.UNREAD, nanoTime.getAsLong() - WALK_AGE_MAX_NANOS - 1);
  }

  /** The queries of a folder and its subfolders; the file's name less {@code .sql} is the name. */
  public static SavedQueries of(Path folder) {
    return of(folder, System::nanoTime);
  }

  /** The same with a clock of the test's own. */
  static SavedQueries of(Path folder, LongSupplier nanoTime) {
    return new SavedQueries(folder.toAbsolutePath().normalize(), nanoTime);
  }

  /** All queries whose files can be read, by name. */
  public List<SavedQuery> all() {
    return readAgain().queries().values().stream()
        .map(entry -> entry.query().orElseThrow())
        .toList();
  }

  /** All files that can't be used, each with what is wrong, by file. */
  public List<BrokenQuery> broken() {
    return readAgain().broken().stream().map(SavedQueries::broken).toList();
  }

  private static BrokenQuery broken(Entry entry) {
    return new BrokenQuery(entry.name(), entry.file(), entry.problem().orElseThrow());
  }

  /**
   * The query of that name.
   *
   * @throws TidemarkException UNKNOWN_QUERY with the nearest names, INVALID_SAVED_QUERY where its
   *     file can't be read
   */
  public SavedQuery get(String name) {
    Snapshot now = snapshot;
    Entry known = now.content().queries().get(name);
    boolean isFresh = nanoTime.getAsLong() - now.readAtNanos() <= WALK_AGE_MAX_NANOS;
    if (known != null && isFresh && isUnchanged(known)) {
      return known.query().orElseThrow();
    }
    QueryFolder content = readAgain();
    Entry entry = content.queries().get(name);
    if (entry != null) {
      return entry.query().orElseThrow();
    }
    throw content.broken().stream()
        .filter(broken -> broken.name().equals(name))
        .findFirst()
        .flatMap(Entry::problem)
        .orElseGet(() -> unknown(name, content));
  }

  private static boolean isUnchanged(Entry entry) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry.path(), BasicFileAttributes.class);
      return QueryFolder.Stamp.of(attributes).equals(entry.stamp());
    } catch (IOException e) {
      return false; // gone or out of reach: the walk finds out
    }
  }

  private QueryFolder readAgain() {
    synchronized (reading) {
      long startedAt = nanoTime.getAsLong();
      QueryFolder content = snapshot.content().readAgain(folder);
      snapshot = new Snapshot(content, startedAt);
      return content;
    }
  }

  private static TidemarkException unknown(String name, QueryFolder content) {
    List<String> nearest = NearestNames.of(name, content.queries().keySet());
    String shown = name.length() <= 100 ? name : name.substring(0, 100) + "…";
    return TidemarkException.of(
            ErrorCode.UNKNOWN_QUERY,
            "There is no saved query '%s'.%s List them: GET /api/v1/queries."
                .formatted(shown, NearestNames.sentence(nearest)))
        .suggesting(nearest);
  }

  /**
   * The statement with its parameters bound, ready for the door.
   *
   * @param values parameter values as text, as an address or a command line gives them
   * @throws TidemarkException MISSING_PARAMETER, INVALID_PARAMETER, UNKNOWN_PARAMETER, each with
   *     the parameter's name, type and what was found
   */
  public Question bind(SavedQuery query, Map<String, String> values) {
    return Question.of(query.sql()).withNamed(Binding.values(query, values));
  }

  /** {@link #bind} and run. The caller closes the rows. */
  public Rows run(Door door, String name, Map<String, String> values) {
    return door.run(bind(get(name), values));
  }

  /**
   * Holds each query against the warehouse: its statement must pass the door with the values of its
   * first example, and deliver the columns that the head promises, in that order.
   *
   * @return the queries that don't, and all {@link #broken()} ones; empty where all is well
   */
  public List<BrokenQuery> verify(Door door) {
    QueryFolder content = readAgain();
    List<BrokenQuery> problems = new ArrayList<>();
    content.broken().forEach(entry -> problems.add(broken(entry)));
    for (Entry entry : content.queries().values()) {
      SavedQuery query = entry.query().orElseThrow();
      Question question = bind(query, sample(query)).within(OptionalLong.of(1), Optional.empty());
      // Run, not checked: without values a column that is computed from a parameter has no type.
      try (Rows rows = door.run(question)) {
        compareColumns(entry, query, rows.columns());
      } catch (TidemarkException e) {
        problems.add(new BrokenQuery(entry.name(), entry.file(), e));
      }
    }
    return problems;
  }

  private static void compareColumns(Entry entry, SavedQuery query, List<Column> columns) {
    List<String> promised = query.columns().stream().map(SavedQuery.ResultColumn::name).toList();
    List<String> delivered = columns.stream().map(Column::name).toList();
    if (!promised.equals(delivered)) {
      throw TidemarkException.of(
          ErrorCode.INVALID_SAVED_QUERY,
          "%s, key 'columns': the head promises %s; the statement delivers %s. Make them agree."
              .formatted(entry.file(), String.join(", ", promised), String.join(", ", delivered)));
    }
  }

  /** Values to plan with: those of the first example, else something of each type. */
  private static Map<String, String> sample(SavedQuery query) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : query.parameters()) {
      if (parameter.defaultValue().isEmpty()) {
        values.put(parameter.name(), ParameterType.sample(parameter));
      }
    }
    query.examples().stream().findFirst().map(QueryString::parse).ifPresent(values::putAll);
    return values;
  }
}
