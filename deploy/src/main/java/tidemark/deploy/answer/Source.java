package tidemark.deploy.answer;

import java.io.IOException;
import java.io.OutputStream;
import tidemark.api.wire.ResultFormat;

/** Writes a result; a method of a session with its arguments. */
@FunctionalInterface
public interface Source {
  void write(ResultFormat format, OutputStream out) throws IOException;
}
