package tidemark.jdbc;

import com.google.protobuf.InvalidProtocolBufferException;
import org.apache.calcite.avatica.proto.Common.WireMessage;
import org.apache.calcite.avatica.proto.Requests;

/**
 * Names of Avatica's messages, inside this jar and on the wire. A message travels under its Java
 * class's name, and in this jar those classes have moved (so that no other Avatica on a user's
 * class path can clash with ours): names are put back on the way out, and moved on the way in.
 *
 * <p>Stateless. Thread-safe.
 */
final class MessageNames {
  private MessageNames() {}

  // Joined at run time, since moving the packages rewrites every constant that looks like one.
  private static final String ON_THE_WIRE =
      String.join(".", "org", "apache", "calcite", "avatica", "proto") + ".";
  private static final String HERE = Requests.class.getPackageName() + ".";

  static byte[] toWire(byte[] message) {
    return rename(message, HERE, ON_THE_WIRE);
  }

  static byte[] fromWire(byte[] message) {
    return rename(message, ON_THE_WIRE, HERE);
  }

  private static byte[] rename(byte[] bytes, String from, String to) {
    if (from.equals(to)) {
      return bytes;
    }
    try {
      WireMessage message = WireMessage.parseFrom(bytes);
      if (!message.getName().startsWith(from)) {
        return bytes;
      }
      String name = to + message.getName().substring(from.length());
      return message.toBuilder().setName(name).build().toByteArray();
    } catch (InvalidProtocolBufferException e) {
      throw new ServerFailure("The answer isn't one of a Tidemark server.", e);
    }
  }
}
