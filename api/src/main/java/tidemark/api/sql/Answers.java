package tidemark.api.sql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.OptionalLong;
import tidemark.api.problem.StreamedBody;
import tidemark.api.wire.ResultFormat;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Rows as the body of an answer, in the format asked for. Stateless. Thread-safe. */
public final class Answers {
  private Answers() {}

  /**
   * The format of that name.
   *
   * @throws TidemarkException INVALID_REQUEST where it isn't one
   */
  public static ResultFormat format(String name) {
    return ResultFormat.parse(name)
        .orElseThrow(
            () ->
                TidemarkException.of(
                    ErrorCode.INVALID_REQUEST,
                    "The format is '%s'; expected json or csv.".formatted(name)));
  }

  /**
   * The format named, else the first that the Accept header would take, else JSON.
   *
   * @throws NotAcceptableException where Accept takes neither
   */
  public static ResultFormat format(Optional<ResultFormat> named, HttpHeaders headers) {
    if (named.isPresent()) {
      return named.get();
    }
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      for (ResultFormat format : ResultFormat.values()) {
        if (accepted.isCompatible(MediaType.valueOf(format.mediaType()))) {
          return format;
        }
      }
    }
    throw new NotAcceptableException();
  }

  /**
   * The question with the limit of its format: CSV has no place to say that rows were left out, so
   * it is only cut where the request asked for that.
   */
  public static Question bounded(Question question, ResultFormat format) {
    return format == ResultFormat.CSV && question.maxRows().isEmpty()
        ? question.within(OptionalLong.of(Long.MAX_VALUE), question.timeout())
        : question;
  }

  /**
   * An answer that writes the rows as they come and closes them, whatever happens. Takes the rows
   * over.
   */
  public static Response.ResponseBuilder of(
      Rows rows, ResultFormat format, HttpServletRequest request) {
    Response.ResponseBuilder answer = Response.ok();
    if (request.getMethod().equals("HEAD")) {
      rows.close();
      answer.type(format.contentType());
    } else {
      answer.entity(body(rows, format, request)).type(format.contentType());
    }
    return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
  }

  private static StreamedBody body(Rows rows, ResultFormat format, HttpServletRequest request) {
    return new StreamedBody(
        out -> {
          try (rows) {
            format.write(rows, out);
          }
        },
        request);
  }
}
