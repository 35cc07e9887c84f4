package tidemark.deploy.prompt.console;

import tidemark.deploy.answer.OutputFormat;

/** What the user has switched. One thread at a time. */
public final class Settings {
  /** Whether each cell of a table gets a line of its own. */
  public enum Expanded {
    ON,
    OFF,
    /** Where the screen is too narrow for a row. */
    AUTO
  }

  private OutputFormat format;
  private Expanded expanded = Expanded.AUTO;
  private boolean timing;
  private boolean paged = true;

  public Settings(OutputFormat format) {
    this.format = format;
  }

  public OutputFormat format() {
    return format;
  }

  public void setFormat(OutputFormat chosen) {
    format = chosen;
  }

  public Expanded expanded() {
    return expanded;
  }

  public void setExpanded(Expanded chosen) {
    expanded = chosen;
  }

  public boolean isTimed() {
    return timing;
  }

  public void setTimed(boolean on) {
    timing = on;
  }

  public boolean isPaged() {
    return paged;
  }

  public void setPaged(boolean on) {
    paged = on;
  }
}
