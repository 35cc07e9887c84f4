package tidemark.deploy.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Aligned columns under a rule. */
final class TableLayout extends Measured {
  private static final String GAP = "  ";
  private static final int NARROWEST = 8;

  /** Where there is another way to show a row, its texts needn't become unreadable. */
  private static final int NARROWEST_BESIDE_VERTICAL = 12;

  private final Appendable out;
  private final Look look;
  private List<Heading> headings = List.of();
  private List<Integer> widths = List.of();

  /** Takes over where no cutting makes a row fit. */
  private @Nullable Layout vertical;

  TableLayout(Appendable out, Look look) {
    this.out = out;
    this.look = look;
  }

  @Override
  void printHead(List<Heading> told, List<Integer> measured) throws IOException {
    headings = told;
    widths = measured;
    boolean fits = look.width().isEmpty() || shrink(look.width().getAsInt());
    if (!fits && look.style() == Look.Style.TABLE_OR_VERTICAL) {
      Layout instead = new VerticalLayout(out, look);
      instead.head(told);
      vertical = instead;
      return;
    }
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < told.size(); i++) {
      String name = told.get(i).name();
      append(head, i, look.bold(cut(name, i)), DisplayText.width(cut(name, i)));
    }
    print(head);
    out.append(widths.stream().map("─"::repeat).collect(Collectors.joining(GAP))).append('\n');
  }

  /** Takes from the widest text column until a row fits, as long as that leaves it readable. */
  private boolean shrink(int columns) {
    int narrowest =
        look.style() == Look.Style.TABLE_OR_VERTICAL ? NARROWEST_BESIDE_VERTICAL : NARROWEST;
    int excess =
        widths.stream().mapToInt(Integer::intValue).sum()
            + GAP.length() * Math.max(0, widths.size() - 1)
            - columns;
    while (excess > 0) {
      int widest = -1;
      for (int i = 0; i < widths.size(); i++) {
        boolean cuttable = !headings.get(i).isWhole() && widths.get(i) > narrowest;
        if (cuttable && (widest < 0 || widths.get(i) > widths.get(widest))) {
          widest = i;
        }
      }
      if (widest < 0) {
        return false;
      }
      widths.set(widest, widths.get(widest) - 1);
      excess--;
    }
    return true;
  }

  @Override
  void printRow(List<@Nullable String> cells) throws IOException {
    if (vertical != null) {
      vertical.row(cells);
      return;
    }
    if (look.style() == Look.Style.WRAPPED_TABLE) {
      printWrapped(cells);
      return;
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String text = cut(shown(cells.get(i)), i);
      append(line, i, cells.get(i) == null ? look.dim(text) : text, DisplayText.width(text));
    }
    print(line);
  }

  private void printWrapped(List<@Nullable String> cells) throws IOException {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < cells.size(); i++) {
      wrapped.add(WordWrap.of(shown(cells.get(i)), widths.get(i)));
      height = Math.max(height, wrapped.get(i).size());
    }
    for (int y = 0; y < height; y++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < cells.size(); i++) {
        String text = y < wrapped.get(i).size() ? wrapped.get(i).get(y) : "";
        append(line, i, text, DisplayText.width(text));
      }
      print(line);
    }
  }

  private String cut(String text, int column) {
    return look.width().isPresent() && !headings.get(column).isWhole()
        ? DisplayText.cut(text, widths.get(column))
        : text;
  }

  private void append(StringBuilder line, int column, String coloured, int width) {
    String blanks = " ".repeat(Math.max(0, widths.get(column) - width));
    line.append(column > 0 ? GAP : "");
    if (headings.get(column).isNumber()) {
      line.append(blanks).append(coloured);
    } else {
      line.append(coloured).append(blanks);
    }
  }

  private void print(StringBuilder line) throws IOException {
    out.append(line.toString().stripTrailing()).append('\n');
  }

  @Override
  void finish() throws IOException {
    if (vertical != null) {
      vertical.end();
    }
  }
}
