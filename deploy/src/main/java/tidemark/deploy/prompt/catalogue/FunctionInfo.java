package tidemark.deploy.prompt.catalogue;

import java.util.List;

/**
 * A function with all its forms. Immutable.
 *
 * @param kind scalar, aggregate, window, macro, table or table_macro
 * @param forms how it is called, such as {@code lower(string) → VARCHAR}
 * @param description empty where the engine has none
 */
public record FunctionInfo(String name, String kind, List<String> forms, String description) {
  public FunctionInfo {
    forms = List.copyOf(forms);
  }

  /** Whether it stands in FROM. */
  public boolean isTable() {
    return kind.startsWith("table");
  }
}
