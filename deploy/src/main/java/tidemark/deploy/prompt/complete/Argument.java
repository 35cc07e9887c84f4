package tidemark.deploy.prompt.complete;

/** What a command takes, as far as it can be completed. */
public enum Argument {
  NONE,
  TABLE,
  FUNCTION,
  FORMAT,
  ON_OFF,
  FILE,
  QUERY,
  STATEMENT,
  COMMAND
}
