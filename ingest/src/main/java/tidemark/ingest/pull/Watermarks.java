package tidemark.ingest.pull;

import java.util.Optional;

/** Where watermarks are kept. */
public interface Watermarks {
  /** The watermark of an address; without a tag where the load that brought it is gone. */
  Optional<Watermark> find(String address);

  /** Keeps a watermark in place of the address's last one. */
  void note(Watermark watermark);
}
