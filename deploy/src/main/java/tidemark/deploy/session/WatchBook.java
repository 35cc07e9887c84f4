package tidemark.deploy.session;

import java.util.List;
import tidemark.ingest.pull.Watch;
import tidemark.ingest.pull.WatchStatus;
import tidemark.ingest.pull.Watermarks;

/** A home's watches and watermarks, whoever has its file open. */
public interface WatchBook extends Watermarks {
  /** The watches that a server of the home pulls, by address. */
  List<WatchStatus> watches();

  /**
   * Has an address watched, by the server that runs or the next one that does.
   *
   * @throws tidemark.warehouse.error.TidemarkException ADDRESS_NOT_ALLOWED
   */
  WatchStatus keep(Watch watch);

  /**
   * Has an address watched no more.
   *
   * @throws tidemark.warehouse.error.TidemarkException UNKNOWN_WATCH
   */
  void remove(String id);
}
