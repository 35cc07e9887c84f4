package tidemark.deploy.prompt;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import tidemark.deploy.prompt.complete.Prefix;
import tidemark.deploy.prompt.text.StatementSplitter;

/** Tells the reader whether what is typed can run, and which word is being completed. Stateless. */
final class PromptParser implements Parser {
  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE || context == ParseContext.SECONDARY_PROMPT) {
      StatementSplitter splitter = StatementSplitter.withCommands(line);
      if (!splitter.isComplete() && !Prompt.isLeaving(line)) {
        throw new EOFError(-1, cursor, "unfinished statement", splitter.missing());
      }
    }
    return new Word(line, cursor, Prefix.of(line, cursor));
  }

  @Override
  public boolean isEscapeChar(char c) {
    return false;
  }

  /** The word that ends at the cursor; nothing in it needs escaping. */
  private record Word(String line, int cursor, String word) implements CompletingParsedLine {
    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return word.length();
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }

    @Override
    public int wordCursor() {
      return word.length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }
  }
}
