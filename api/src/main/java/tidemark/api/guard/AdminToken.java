package tidemark.api.guard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.Home;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * The secret that loads over HTTP ask for. Whoever may read the home's file may load. Immutable.
 * Thread-safe.
 */
public final class AdminToken {
  private static final int RANDOM_BYTES = 32;
  private static final String SCHEME = "Bearer ";

  private final byte[] token;

  private AdminToken(String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A new token, written to the home's {@code admin.token} with mode 0600.
   *
   * @param given the token to take; empty: 256 random bits
   * @throws TidemarkException HOME_UNUSABLE where the file can't be written
   */
  public static AdminToken write(Home home, Optional<String> given) {
    String token = given.orElseGet(AdminToken::random);
    Path file = home.adminTokenFile();
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      // Made with its mode, not given it later: there must be no moment in which others may read.
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              ownerOnly())) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(token + "\n");
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE, "The token file " + file + " can't be written: " + e, e);
    }
    return new AdminToken(token);
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Lets a request pass.
   *
   * @param authorization the header's value; null where it isn't there
   * @throws TidemarkException UNAUTHORIZED where it doesn't carry the token
   */
  public void check(@Nullable String authorization) {
    if (authorization == null) {
      throw TidemarkException.of(
          ErrorCode.UNAUTHORIZED,
          "The request has no Authorization header; loads need 'Authorization: Bearer TOKEN' with"
              + " the token from admin.token in the home folder.");
    }
    boolean bearer = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    String found = bearer ? authorization.substring(SCHEME.length()).strip() : "";
    if (!MessageDigest.isEqual(token, found.getBytes(StandardCharsets.UTF_8))) {
      throw TidemarkException.of(
          ErrorCode.UNAUTHORIZED,
          "The Authorization header doesn't carry this server's token; it is in admin.token in the"
              + " home folder and changes at each start.");
    }
  }
}
