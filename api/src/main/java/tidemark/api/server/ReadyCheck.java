package tidemark.api.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.Warehouse;

/** Ready: the warehouse is open and the door is warm. Thread-safe. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {
  @Inject private @Nullable Warehouse warehouse;
  @Inject private @Nullable Warmth warmth;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("tidemark");
    Warmth door = warmth;
    if (warehouse == null || door == null) {
      return answer.withData("warehouse", "closed").down().build();
    }
    return answer
        .withData("warehouse", "open")
        .withData("door", door.state().name().toLowerCase(Locale.ROOT))
        .withData("warming", door.reason())
        .withData("dataVersion", warehouse.dataVersion())
        .withData("version", ServerFile.version())
        .status(door.state() == Warmth.State.WARM)
        .build();
  }
}
