package tidemark.ingest.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a body as it comes, up to a limit. Owns the stream: closed at the end, whatever it is.
 * Called by one thread at a time.
 */
final class BodySink implements HttpResponse.BodySubscriber<BodySink.End> {
  /** How a body ended. */
  enum End {
    WHOLE,
    TOO_LARGE
  }

  private final OutputStream out;
  private final long bytesMax;
  private final AtomicLong beats;
  private final CompletableFuture<End> end = new CompletableFuture<>();
  private long bytes;
  private Flow.@Nullable Subscription subscription;

  /**
   * @param beats raised whenever something arrives
   */
  BodySink(OutputStream out, long bytesMax, AtomicLong beats) {
    this.out = out;
    this.bytesMax = bytesMax;
    this.beats = beats;
  }

  @Override
  public CompletionStage<End> getBody() {
    return end;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    beats.incrementAndGet();
    Flow.Subscription source = subscription;
    if (end.isDone() || source == null) {
      return;
    }
    try {
      for (ByteBuffer buffer : buffers) {
        byte[] part = new byte[buffer.remaining()];
        buffer.get(part);
        int wanted = (int) Math.min(part.length, bytesMax - bytes);
        out.write(part, 0, wanted);
        bytes += wanted;
        if (wanted < part.length) {
          source.cancel();
          finish(End.TOO_LARGE);
          return;
        }
      }
      source.request(1);
    } catch (IOException e) {
      source.cancel();
      end.completeExceptionally(e);
    }
  }

  @Override
  public void onError(Throwable failure) {
    try {
      out.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    end.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    finish(End.WHOLE);
  }

  private void finish(End reached) {
    try {
      out.close();
      end.complete(reached);
    } catch (IOException e) {
      end.completeExceptionally(e);
    }
  }
}
