package tidemark.deploy.session;

import java.util.function.Supplier;
import tidemark.ingest.Standing;

/** Whoever wants to know how far a load is. */
@FunctionalInterface
public interface LoadWatch {
  /** The load has begun; it may be asked from any thread, also when it has ended. */
  void begun(Supplier<Standing> standing);
}
