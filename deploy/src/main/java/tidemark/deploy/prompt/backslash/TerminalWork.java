package tidemark.deploy.prompt.backslash;

import java.io.IOException;

/** What commands need of the prompt itself. */
public interface TerminalWork {
  /** Answers a text as if it had been typed. */
  void answer(String text) throws IOException;

  /** Puts a text on the next line, to be looked at before it runs. */
  void type(String text);
}
