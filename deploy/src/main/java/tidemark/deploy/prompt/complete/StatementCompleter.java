package tidemark.deploy.prompt.complete;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jline.builtins.Completers.FileNameCompleter;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import tidemark.api.queries.SavedQuery;
import tidemark.deploy.prompt.catalogue.FunctionInfo;
import tidemark.deploy.prompt.catalogue.Known;
import tidemark.deploy.prompt.complete.Suggestions.Then;
import tidemark.deploy.prompt.text.Token;
import tidemark.deploy.prompt.text.Tokens;
import tidemark.warehouse.catalog.TableInfo;

/**
 * Completes statements and commands from what the warehouse has. Never keeps the typist waiting for
 * longer than it takes to notice. One thread at a time.
 */
public final class StatementCompleter implements Completer {
  private static final Duration PATIENCE = Duration.ofMillis(800);

  private final Function<Duration, Known> catalogue;
  private final Map<String, Argument> commands;
  private final List<String> formats;

  /**
   * @param catalogue gives what is known after at most that time
   * @param commands by name, with its backslash
   */
  public StatementCompleter(
      Function<Duration, Known> catalogue, Map<String, Argument> commands, List<String> formats) {
    this.catalogue = catalogue;
    this.commands = Map.copyOf(commands);
    this.formats = List.copyOf(formats);
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String text = line.line();
    if (CommandLine.isArgument(text.substring(0, line.cursor()))) {
      completeCommand(reader, line, candidates);
      return;
    }
    candidates.addAll(statement(text, line.cursor(), reader.getTerminal().getSize().getColumns()));
  }

  /** Of the statement around the cursor. */
  List<Candidate> statement(String text, int cursor, int width) {
    int start = CommandLine.statementStart(text);
    int end = text.length();
    for (Token token : Tokens.of(text)) {
      if (token.kind() == Token.Kind.SEMICOLON) {
        if (token.end() <= cursor) {
          start = token.end();
        } else {
          end = Math.min(end, token.start());
        }
      }
    }
    String statement = text.substring(start, Math.max(start, end));
    return new StatementCompletion(
            catalogue.apply(PATIENCE), statement, Math.max(0, cursor - start))
        .suggestions()
        .all(Prefix.of(text, cursor), width);
  }

  private void completeCommand(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String typed = line.line().substring(0, line.cursor()).stripLeading();
    Suggestions found = new Suggestions();
    int blank = typed.indexOf(' ');
    if (blank < 0) {
      commands.forEach((name, argument) -> found.add(name, "commands", "", Then.BLANK));
      candidates.addAll(found.all(line.word(), reader.getTerminal().getSize().getColumns()));
      return;
    }
    Argument argument = commands.getOrDefault(typed.substring(0, blank), Argument.NONE);
    switch (argument) {
      case TABLE -> addTables(found);
      case FUNCTION ->
          known().functions().stream()
              .map(FunctionInfo::name)
              .forEach(name -> found.add(name, "functions", "", Then.BLANK));
      case FORMAT -> formats.forEach(format -> found.add(format, "formats", "", Then.BLANK));
      case ON_OFF -> List.of("on", "off").forEach(value -> found.add(value, "", "", Then.BLANK));
      case FILE -> new FileNameCompleter().complete(reader, line, candidates);
      case QUERY -> addQueries(found, typed);
      case COMMAND ->
          commands.keySet().forEach(name -> found.add(name, "commands", "", Then.BLANK));
      case STATEMENT, NONE -> {}
    }
    candidates.addAll(found.all(line.word(), reader.getTerminal().getSize().getColumns()));
  }

  private void addTables(Suggestions found) {
    Known known = known();
    for (TableInfo table : known.tables()) {
      found.add(known.address(table), "tables", table.comment().orElse(""), Then.BLANK);
    }
  }

  private void addQueries(Suggestions found, String typed) {
    String[] words = typed.split("\\s+", -1);
    for (SavedQuery query : known().queries()) {
      if (words.length <= 2) {
        found.add(query.name(), "queries", query.title(), Then.BLANK);
      } else if (query.name().equals(words[1])) {
        query
            .parameters()
            .forEach(
                parameter ->
                    found.add(
                        parameter.name() + "=",
                        "parameters",
                        parameter.description(),
                        Then.NOTHING));
      }
    }
  }

  private Known known() {
    return catalogue.apply(PATIENCE);
  }
}
