package tidemark.ingest.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;

/**
 * The loads of a warehouse that its star is made of. Immutable.
 *
 * @param loads in the order of their commits
 * @param readings what they brought
 */
public record Loads(List<Load> loads, Readings readings) {
  public Loads {
    loads = List.copyOf(loads);
  }

  /**
   * A load.
   *
   * @param brought whether any row of it counted
   * @param takenBack the version that took it back
   */
  record Load(long batch, long dataVersion, boolean brought, OptionalLong takenBack) {
    boolean countsAt(long version) {
      return dataVersion <= version && (takenBack.isEmpty() || takenBack.getAsLong() > version);
    }
  }

  /**
   * @param connection borrowed; a reader of the warehouse
   */
  public static Loads read(Connection connection, Readings readings) throws SQLException {
    List<Load> loads = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(SqlScript.read(Loads.class, "loads.sql").text());
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        long version = rows.getLong(4);
        OptionalLong takenBack = rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(version);
        loads.add(new Load(rows.getLong(1), rows.getLong(2), rows.getBoolean(3), takenBack));
      }
    }
    return new Loads(loads, readings);
  }

  /**
   * The batches that the star of a version is made of.
   *
   * @throws TidemarkException HISTORY_NOT_KEPT
   */
  List<Long> at(long version) {
    List<Load> counting = loads.stream().filter(load -> load.countsAt(version)).toList();
    OptionalLong base = baseVersion();
    boolean lacks = counting.stream().anyMatch(this::isLost);
    if (base.isPresent() && version < base.getAsLong() && lacks) {
      throw notKept("The warehouse as of version " + version + " can't be made again", base);
    }
    requireBase(base);
    return brought(counting.stream());
  }

  /**
   * The batches that the star is made of without one of them.
   *
   * @throws TidemarkException HISTORY_NOT_KEPT
   */
  public List<Long> without(long batch) {
    OptionalLong base = baseVersion();
    if (loads.stream().anyMatch(load -> load.batch() == batch && isLost(load))) {
      throw notKept("The load " + batch + " can't be taken back", base);
    }
    requireBase(base);
    return brought(
        loads.stream().filter(load -> load.takenBack().isEmpty() && load.batch() != batch));
  }

  private List<Long> brought(Stream<Load> counting) {
    return counting
        .filter(load -> load.brought() && readings.has(load.batch()))
        .map(Load::batch)
        .toList();
  }

  private boolean isLost(Load load) {
    return load.brought() && !readings.has(load.batch());
  }

  private OptionalLong baseVersion() {
    return loads.stream().filter(this::isLost).mapToLong(Load::dataVersion).max();
  }

  private void requireBase(OptionalLong base) {
    if (base.isPresent() && readings.base().isEmpty()) {
      throw notKept("The star can't be made again", base);
    }
  }

  private TidemarkException notKept(String what, OptionalLong base) {
    return TidemarkException.of(
        ErrorCode.HISTORY_NOT_KEPT,
        what
            + ": what its loads up to data version "
            + base.orElse(0)
            + " brought wasn't kept, since an earlier version of Tidemark loaded it or the folder "
            + readings.folder(0).getParent()
            + " was emptied."
            + (readings.base().isPresent() ? " Later versions can be asked." : ""));
  }
}
