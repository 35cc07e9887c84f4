package tidemark.deploy.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the first rows back until the columns' widths are known from them; the others stream past.
 * One thread at a time.
 */
abstract class Measured implements Layout {
  private static final int MEASURED_ROWS = 1_000;
  private static final String NULL = "NULL";

  private List<Heading> headings = List.of();
  private final List<List<@Nullable String>> held = new ArrayList<>();
  private boolean begun;

  @Override
  public final void head(List<Heading> told) {
    headings = told;
  }

  @Override
  public final void row(List<@Nullable String> cells) throws IOException {
    if (begun) {
      printRow(cells);
      return;
    }
    held.add(cells);
    if (held.size() == MEASURED_ROWS) {
      begin();
    }
  }

  @Override
  public final void end() throws IOException {
    if (!begun) {
      begin();
    }
    finish();
  }

  private void begin() throws IOException {
    begun = true;
    List<Integer> widths = new ArrayList<>();
    for (Heading heading : headings) {
      widths.add(DisplayText.width(heading.name()));
    }
    for (List<@Nullable String> cells : held) {
      for (int i = 0; i < cells.size(); i++) {
        widths.set(i, Math.max(widths.get(i), DisplayText.width(shown(cells.get(i)))));
      }
    }
    printHead(headings, widths);
    for (List<@Nullable String> cells : held) {
      printRow(cells);
    }
    held.clear();
  }

  /** A cell as it will be printed. */
  String shown(@Nullable String cell) {
    return cell == null ? NULL : DisplayText.plain(cell);
  }

  /** Prints what comes before the rows. */
  abstract void printHead(List<Heading> told, List<Integer> widths) throws IOException;

  abstract void printRow(List<@Nullable String> cells) throws IOException;

  /** Prints what comes behind the rows. */
  abstract void finish() throws IOException;
}
