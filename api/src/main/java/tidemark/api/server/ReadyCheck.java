package tidemark.api.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import tidemark.api.ground.Ground;

/** Ready: the warehouse is open and the door is warm. Thread-safe. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {
  @Inject private @Nullable Ground ground;
  @Inject private @Nullable Warmth warmth;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("tidemark");
    Warmth door = warmth;
    if (ground == null || door == null) {
      return answer.withData("warehouse", "closed").down().build();
    }
    if (ground.trino().isEmpty()) {
      // Of a cluster it may take long to find out, and whoever asks here won't wait.
      answer.withData("dataVersion", ground.warehouse().dataVersion());
    }
    ground
        .warehouse()
        .faultOfWords()
        .ifPresent(fault -> answer.withData("dictionaries", fault.detail()));
    return answer
        .withData("warehouse", "open")
        .withData("engine", ground.trino().map(Object::toString).orElse("duckdb"))
        .withData("door", door.state().name().toLowerCase(Locale.ROOT))
        .withData("warming", door.reason())
        .withData("version", ServerFile.version())
        .status(door.state() == Warmth.State.WARM)
        .build();
  }
}
