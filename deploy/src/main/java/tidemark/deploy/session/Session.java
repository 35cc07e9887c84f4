package tidemark.deploy.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tidemark.api.publications.PublishOrder;
import tidemark.api.queries.SavedQuery;
import tidemark.api.wire.ResultFormat;
import tidemark.ingest.DryRun;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.Reject;
import tidemark.ingest.RejectScope;
import tidemark.ingest.Unloaded;
import tidemark.ingest.trace.Trace;
import tidemark.publish.Publication;
import tidemark.publish.PublishProgress;
import tidemark.warehouse.history.AsOf;

/**
 * A home's warehouse, whoever has its file open. Both implementations answer with the same bytes
 * and throw the same {@link tidemark.warehouse.error.TidemarkException}s.
 *
 * <p>One thread at a time, but {@link #cancel()}, {@link #cancelLoad()}, {@link #progress()},
 * {@link #catalogue()} and {@link #lookUp} may come from any.
 */
public interface Session extends AutoCloseable {
  /** Loads a file, and tells the watch how far it is. */
  LoadReport load(LoadRequest request, LoadWatch watch);

  /** What a load would do; nothing is changed. */
  DryRun dryRun(LoadRequest request, LoadWatch watch);

  /**
   * Stops the load that is running, if one is, and waits until it has been rolled back; its caller
   * gets CANCELLED.
   *
   * @return whether one was stopped
   */
  boolean cancelLoad();

  /** Loads so far, latest first. */
  List<LoadReport> loads();

  /**
   * Takes a load back.
   *
   * @param batch as the user writes it
   */
  Unloaded unload(String batch);

  /** Where a row of a view comes from. */
  Trace trace(String view, Map<String, String> key);

  /** From here on {@link #sql} and {@link #query} answer as of that state of the data. */
  void asOf(AsOf asOf);

  /** The state of the data that is answered of. */
  AsOf asOf();

  /** Refused rows by batch and row; of one batch where given. */
  List<Reject> rejects(Optional<Long> batch, RejectScope scope);

  /** Writes the rows of one statement to {@code out}, which it doesn't close. */
  void sql(String statement, ResultFormat format, OutputStream out) throws IOException;

  /** Writes the rows of a saved query to {@code out}, which it doesn't close. */
  void query(String name, Map<String, String> values, ResultFormat format, OutputStream out)
      throws IOException;

  /** All saved queries, by name. */
  List<SavedQuery> queries();

  /** The tables and views there are now. */
  CatalogueSnapshot catalogue();

  /**
   * The result of a small statement, as {@link ResultFormat#JSON} has it, beside whatever else
   * runs; {@link #cancel()} leaves it alone.
   */
  JsonNode lookUp(String statement);

  /** Writes a backup of the home to {@code out}, which it doesn't close. */
  void backup(OutputStream out) throws IOException;

  /** Publishes the warehouse's last commit, and tells the progress how far it is. */
  Publication publish(PublishOrder order, PublishProgress progress);

  /** Its watches, and how far addresses were pulled; as long as the session is open. */
  WatchBook watchBook();

  /** How the warehouse is reached, in a few words for the user. */
  String place();

  /**
   * How far the statement that is running is, from 0 to 1; empty where that isn't known or none
   * runs.
   */
  OptionalDouble progress();

  /** Stops the statement that is running, if one is; its caller gets CANCELLED. */
  void cancel();

  @Override
  void close();
}
