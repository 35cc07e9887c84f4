package tidemark.deploy.terminal;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line for each cell: for rows too wide to stand side by side. */
final class VerticalLayout implements Layout {
  private static final int RULE = 40;
  private static final String BAR = " │ ";

  private final Appendable out;
  private final Look look;
  private List<Heading> headings = List.of();
  private int nameWidth;
  private long row;

  VerticalLayout(Appendable out, Look look) {
    this.out = out;
    this.look = look;
  }

  @Override
  public void head(List<Heading> told) {
    headings = told;
    nameWidth = told.stream().mapToInt(h -> DisplayText.width(h.name())).max().orElse(0);
  }

  @Override
  public void row(List<@Nullable String> cells) throws IOException {
    row++;
    String title = "─ row " + row + " ";
    String rule = title + "─".repeat(Math.max(0, Math.min(RULE, screen()) - title.length()));
    out.append(look.dim(rule)).append('\n');
    for (int i = 0; i < cells.size(); i++) {
      String name = DisplayText.padRight(headings.get(i).name(), nameWidth);
      out.append(look.bold(name)).append(BAR);
      String cell = cells.get(i);
      if (cell == null) {
        out.append(look.dim("NULL")).append('\n');
        continue;
      }
      String indent = "";
      for (String line : cell.split("\\R", -1)) {
        out.append(indent).append(DisplayText.plain(line)).append('\n');
        indent = " ".repeat(nameWidth) + BAR;
      }
    }
  }

  private int screen() {
    return look.width().orElse(RULE);
  }

  @Override
  public void end() {}
}
