package tidemark.api.guard;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import tidemark.api.ground.Ground;

/** Refuses {@link WarehouseOnly} requests where the server has no warehouse. Thread-safe. */
@Provider
@WarehouseOnly
public class WarehouseOnlyFilter implements ContainerRequestFilter {
  private final Ground ground;

  @Inject
  public WarehouseOnlyFilter(Ground ground) {
    this.ground = ground;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    ground.requireFile(
        "answer " + request.getMethod() + " " + request.getUriInfo().getRequestUri().getPath());
  }
}
