package tidemark.publish.catalogue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.CommitStateUnknownException;
import org.apache.iceberg.exceptions.ForbiddenException;
import org.apache.iceberg.exceptions.NotAuthorizedException;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.exceptions.RESTException;
import org.apache.iceberg.exceptions.ValidationException;
import software.amazon.awssdk.core.exception.SdkException;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** What Iceberg, its database and its files throw, in our words. Stateless. Thread-safe. */
final class CatalogueFailures {
  static final String UNSEEN = " No reader sees anything of this publication.";

  private CatalogueFailures() {}

  /** The failure as a user can act on it; one that nobody can is thrown as it came. */
  static RuntimeException of(CatalogueAddress address, RuntimeException failure) {
    if (failure instanceof TidemarkException) {
      return failure;
    }
    Optional<SdkException> store = cause(failure, SdkException.class);
    if (store.isPresent()) {
      return StoreFailures.of(address, store.get());
    }
    Optional<SQLException> database = cause(failure, SQLException.class);
    if (database.isPresent()) {
      return ofDatabase(address, database.get(), failure);
    }
    if (has(failure, CommitFailedException.class)
        || has(failure, ValidationException.class)
        || has(failure, AlreadyExistsException.class)) {
      return known(
          ErrorCode.PUBLISH_CONFLICT,
          "Another program changed a table of "
              + address.uri()
              + " meanwhile: "
              + said(failure)
              + UNSEEN
              + " Publish again: what is done already is not done twice.",
          failure);
    }
    if (has(failure, NotAuthorizedException.class) || has(failure, ForbiddenException.class)) {
      return known(
          ErrorCode.CATALOGUE_REFUSED,
          "The catalogue at "
              + address.uri()
              + " doesn't let us in: "
              + said(failure)
              + mend(address),
          failure);
    }
    if (has(failure, CommitStateUnknownException.class)) {
      return known(
          ErrorCode.CATALOGUE_UNREACHABLE,
          "The catalogue at "
              + address.uri()
              + " doesn't say what became of the last change: "
              + said(failure)
              + " Publish again when it answers: what is done already is not done twice.",
          failure);
    }
    if (has(failure, RESTException.class) && !has(failure, IOException.class)) {
      return known(
          ErrorCode.CATALOGUE_UNREACHABLE,
          "What answers at "
              + address.uri()
              + " fails, or is no Iceberg catalogue: "
              + said(failure)
              + UNSEEN
              + " Check the address, which ends before /v1; where it is right, publish again when"
              + " the catalogue is mended.",
          failure);
    }
    if (has(failure, RESTException.class)
        || has(failure, ConnectException.class)
        || has(failure, UnknownHostException.class)) {
      return unreachable(address, failure);
    }
    if (has(failure, IOException.class)
        || has(failure, NotFoundException.class)
        || has(failure, SecurityException.class)) {
      return known(
          ErrorCode.STORE_UNUSABLE,
          "The tables' files can't be read or written: "
              + said(failure)
              + UNSEEN
              + address.warehouse().map(folder -> " Check " + folder + ".").orElse(""),
          failure);
    }
    if (failure instanceof IllegalArgumentException
        && String.valueOf(failure.getMessage()).contains("Cannot")) {
      return known(
          ErrorCode.INVALID_USAGE, "The catalogue's settings don't fit: " + said(failure), failure);
    }
    return failure;
  }

  private static TidemarkException ofDatabase(
      CatalogueAddress address, SQLException database, RuntimeException failure) {
    String state = database.getSQLState() == null ? "" : database.getSQLState();
    if (state.startsWith("28")
        || state.equals("08004")
        || state.equals("42501")
        || state.equals("3D000")) {
      return known(
          ErrorCode.CATALOGUE_REFUSED,
          "The catalogue at "
              + address.uri()
              + " doesn't let us in: "
              + said(database)
              + mend(address),
          failure);
    }
    if (state.startsWith("40") || state.startsWith("23")) {
      return known(
          ErrorCode.PUBLISH_CONFLICT,
          "Another publisher wrote to "
              + address.uri()
              + " at the same time: "
              + said(database)
              + UNSEEN
              + " Publish again.",
          failure);
    }
    return unreachable(address, database);
  }

  private static TidemarkException unreachable(CatalogueAddress address, Throwable failure) {
    return known(
        ErrorCode.CATALOGUE_UNREACHABLE,
        "The catalogue at "
            + address.uri()
            + " doesn't answer: "
            + said(failure)
            + UNSEEN
            + " Publish again when it does.",
        failure);
  }

  private static String mend(CatalogueAddress address) {
    if (address.type().equals("rest")) {
      return " Give a token in "
          + CatalogueAddress.TOKEN_VARIABLE
          + ", or in tidemark.properties as tidemark.publish.NAME.token.";
    }
    return " Give user and password in "
        + CatalogueAddress.USER_VARIABLE
        + " and "
        + CatalogueAddress.PASSWORD_VARIABLE
        + ", or in tidemark.properties as tidemark.publish.NAME.user and .password.";
  }

  private static TidemarkException known(ErrorCode code, String message, Throwable cause) {
    return TidemarkException.of(code, message, cause);
  }

  /** The first line of the deepest message that says something, with a stop. */
  static String said(Throwable failure) {
    String text =
        causes(failure)
            .map(Throwable::getMessage)
            .filter(message -> message != null && !message.isBlank())
            .reduce((outer, inner) -> inner)
            .orElse(failure.getClass().getSimpleName());
    String line = text.lines().findFirst().orElse(text).strip();
    return line.endsWith(".") ? line : line + ".";
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    return cause(failure, type).isPresent();
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
