package tidemark.deploy.terminal;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of GitHub's Markdown, aligned in its source too. */
final class MarkdownLayout extends Measured {
  private static final int NARROWEST = 3;

  private final Appendable out;
  private List<Heading> headings = List.of();
  private List<Integer> widths = List.of();

  MarkdownLayout(Appendable out) {
    this.out = out;
  }

  @Override
  String shown(@Nullable String cell) {
    if (cell == null) {
      return super.shown(cell);
    }
    // What Markdown would take for its own, and line ends, which a row can't have.
    String escaped = cell.replace("\\", "\\\\").replace("|", "\\|");
    return DisplayText.plain(escaped.replaceAll("\\R", "<br>"));
  }

  @Override
  void printHead(List<Heading> told, List<Integer> measured) throws IOException {
    headings = told;
    widths = measured.stream().map(width -> Math.max(NARROWEST, width)).toList();
    line(told.stream().map(heading -> shown(heading.name())).toList());
    out.append('|');
    for (int i = 0; i < told.size(); i++) {
      boolean number = told.get(i).isNumber();
      out.append(' ')
          .append("-".repeat(widths.get(i) - (number ? 1 : 0)))
          .append(number ? ": |" : " |");
    }
    out.append('\n');
  }

  @Override
  void printRow(List<@Nullable String> cells) throws IOException {
    line(cells.stream().map(this::shown).toList());
  }

  private void line(List<String> texts) throws IOException {
    out.append('|');
    for (int i = 0; i < texts.size(); i++) {
      String text =
          headings.get(i).isNumber()
              ? DisplayText.padLeft(texts.get(i), widths.get(i))
              : DisplayText.padRight(texts.get(i), widths.get(i));
      out.append(' ').append(text).append(" |");
    }
    out.append('\n');
  }

  @Override
  void finish() {}
}
