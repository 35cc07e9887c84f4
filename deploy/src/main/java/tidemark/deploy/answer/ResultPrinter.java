package tidemark.deploy.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import tidemark.deploy.terminal.Look;
import tidemark.deploy.terminal.Screen;
import tidemark.deploy.terminal.Summary;

/** Prints one result on the screen, and sums it up on standard error. One thread at a time. */
public final class ResultPrinter {
  private final Screen screen;
  private final OutputFormat format;
  private final boolean colour;

  public ResultPrinter(Screen screen, OutputFormat format) {
    this.screen = screen;
    this.format = format;
    this.colour = screen.isOutputTerminal() && UserTools.current().isColoured();
  }

  /**
   * @param progress how far the statement is, as {@link ProgressLine} asks it
   */
  public void print(Source source, Supplier<OptionalDouble> progress) throws IOException {
    ResultWriter writer =
        new ResultWriter(format, new Look(format.style(), screen.width(), colour));
    try (ProgressLine line =
        ProgressLine.begin(screen.err(), screen.isErrorTerminal(), writer::rowsSoFar, progress)) {
      OutputStream out = new FirstByte(screen.bytes(), line::end);
      writer.write(source, out).map(Summary::line).ifPresent(screen.err()::println);
    }
  }
}
