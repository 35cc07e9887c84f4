package tidemark.warehouse;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import tidemark.warehouse.error.TidemarkException;

/**
 * The DuckDB file of a home: one writer, many readers. The instance is locked before anyone sees
 * it: no files outside {@link Home#staging()}, no extensions, no settings.
 *
 * <p>Thread-safe.
 */
public final class Warehouse implements AutoCloseable {
  private Warehouse() {}

  /**
   * Opens the home's file, migrates it to this version's schema, attaches, locks.
   *
   * @throws TidemarkException HOME_IN_USE where another process has the file open, HOME_TOO_NEW
   *     where a later version wrote it, HOME_UNUSABLE, FILE_NOT_FOUND for an attachment
   */
  public static Warehouse open(Home home, List<Attachment> attachments) {
    throw new UnsupportedOperationException();
  }

  public Home home() {
    throw new UnsupportedOperationException();
  }

  /** A connection whose unqualified names resolve in market, then star; the caller closes it. */
  public Connection openReader() {
    return openReader(Optional.empty(), Optional.empty());
  }

  /**
   * A connection whose unqualified names resolve in the given catalogue and schema.
   *
   * @param catalog a catalogue's name, as in {@link Attachment#name()}; empty: the warehouse
   * @param schema a schema of it; empty: the catalogue's default
   * @throws TidemarkException UNKNOWN_SCHEMA, with the nearest names
   */
  public Connection openReader(Optional<String> catalog, Optional<String> schema) {
    throw new UnsupportedOperationException();
  }

  /** The version of the last commit; each commit raises it by one. */
  public long dataVersion() {
    throw new UnsupportedOperationException();
  }

  /**
   * Runs one write transaction; writers wait for one another. Rolls back whole where {@code
   * writing} throws, and then the data version stays.
   */
  public <T> T write(Writing<T> writing) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
