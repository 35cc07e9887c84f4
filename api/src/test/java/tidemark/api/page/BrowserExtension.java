package tidemark.api.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a test the one {@link Browser} of the run, opened at its first use and closed after the
 * last; skips tests that ask for one where there is none.
 */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(BrowserExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean asks =
        context
            .getTestMethod()
            .map(method -> List.of(method.getParameterTypes()).contains(Browser.class))
            .orElse(false);
    if (!asks || Browser.program().isPresent()) {
      return ConditionEvaluationResult.enabled("nothing is missing");
    }
    String reason = "SKIPPED: no chromium on the PATH, so nobody looks at: ";
    System.err.println(reason + context.getDisplayName());
    return ConditionEvaluationResult.disabled(reason + context.getDisplayName());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Browser.class, ignored -> open(), Browser.class);
  }

  private static Browser open() {
    try {
      return Browser.open(Browser.program().orElseThrow()).sized(1280, 800, "light");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
