package tidemark.deploy.prompt.backslash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tidemark.api.wire.ResultFormat;
import tidemark.deploy.prompt.complete.Argument;
import tidemark.deploy.prompt.console.Console;
import tidemark.deploy.terminal.WordWrap;

/** {@code \explain}: which way a statement takes and why, step by step. */
final class ExplainCommand {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAME = "\\explain";

  private static final int LEFT = 19;
  private static final int ROOM_MIN = 20;

  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  BackslashCommand command() {
    return new BackslashCommand(
        NAME,
        Argument.STATEMENT,
        "[analyze] [STATEMENT;]",
        "which way a statement takes and why; of the last one where none is given",
        this::run);
  }

  private void run(String argument) throws IOException {
    boolean analyze = argument.matches("(?is)analyze\\b.*");
    String rest = analyze ? argument.substring("analyze".length()) : argument;
    String statement = rest.strip().replaceFirst(";$", "");
    if (statement.isEmpty()) {
      statement = console.lastStatement();
    }
    if (statement.isEmpty()) {
      console.warn("There is no statement before this one to explain. Give one: \\explain …;");
      return;
    }
    String asked = (analyze ? "explain analyze " : "explain ") + statement;
    console.write(
        asked,
        out -> {
          ByteArrayOutputStream result = new ByteArrayOutputStream();
          console.session().sql(asked, ResultFormat.JSON, result);
          out.write(steps(JSON.readTree(result.toByteArray())).getBytes(StandardCharsets.UTF_8));
          return () -> {};
        });
  }

  /** Rows of a step and what it says: short ones beside each other, plans below. */
  private String steps(JsonNode result) {
    int room = Math.max(ROOM_MIN, console.width().orElse(Integer.MAX_VALUE) - LEFT);
    StringBuilder text = new StringBuilder();
    for (JsonNode row : result.path("rows")) {
      String step = row.path(0).asText();
      String what = row.path(1).asText().stripTrailing();
      if (what.contains("\n")) {
        text.append(step).append('\n').append(what.indent(2));
        continue;
      }
      String lead = String.format("%-" + LEFT + "s", step);
      for (String line : WordWrap.of(what.strip(), room)) {
        text.append(lead).append(line).append('\n');
        lead = " ".repeat(LEFT);
      }
    }
    return text.toString();
  }
}
