package tidemark.api.served;

/** The facts that the tests know: two weeks of three models. */
final class Usage {
  /** What comes first in each answer of its week: the most used. */
  static final String WEEKS =
      """
      model,week,tokens,rank
      anthropic/claude-sonnet-4,2026-W07,700,2
      deepseek/deepseek-chat,2026-W07,900,1
      openai/gpt-5,2026-W07,500,3
      anthropic/claude-sonnet-4,2026-W08,1000,2
      deepseek/deepseek-chat,2026-W08,9007199254740993,1
      openai/gpt-5,2026-W08,600,3
      """;

  private Usage() {}
}
