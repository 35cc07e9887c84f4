package tidemark.deploy.terminal;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How rows become lines. Told in this order: head, rows, end. One thread at a time. */
interface Layout {
  void head(List<Heading> headings) throws IOException;

  /** Cells as text; null for NULL. */
  void row(List<@Nullable String> cells) throws IOException;

  void end() throws IOException;
}
