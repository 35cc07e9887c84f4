package tidemark.api.loads;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidemark.api.wire.JsonWriter;

/** One client's view of a run, sent until it has ended or the client has left. Immutable. */
record LoadEvents(LoadRun load, SseEventSink sink, Sse sse) implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(LoadEvents.class);
  private static final long EACH_MILLIS = 500;
  private static final long SEND_SECONDS_MAX = 10;

  @Override
  public void run() {
    try (sink) {
      boolean ended = false;
      while (!ended && !sink.isClosed()) {
        ended = load.hasEnded();
        send(ended ? "done" : "progress");
        load.await(ended ? 0 : EACH_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | IllegalStateException e) {
      LOG.debug("A client of {} has left", load.id(), e);
    }
  }

  private void send(String name) throws InterruptedException, ExecutionException, TimeoutException {
    OutboundSseEvent event =
        sse.newEventBuilder()
            .name(name)
            .mediaType(MediaType.TEXT_PLAIN_TYPE)
            .data(String.class, JsonWriter.text(load.view()))
            .build();
    sink.send(event).toCompletableFuture().get(SEND_SECONDS_MAX, TimeUnit.SECONDS);
  }
}
