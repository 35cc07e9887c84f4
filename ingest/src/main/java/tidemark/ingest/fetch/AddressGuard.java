package tidemark.ingest.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Decides which hosts may be asked; each redirect is asked for, too. Immutable. */
public enum AddressGuard {
  /** Any host: the user at the command line may go where they may. */
  ANY,
  /**
   * Hosts of the public internet alone, so that nobody reaches the network behind a server by way
   * of it. Java keeps a name's addresses for half a minute, so that what is checked is what is
   * asked.
   */
  PUBLIC;

  /**
   * @throws TidemarkException ADDRESS_NOT_ALLOWED; FETCH_FAILED where the host has no address
   */
  public void check(Address address) {
    if (this == ANY) {
      return;
    }
    String host = address.host().replaceAll("^\\[|\\]$", "");
    try {
      for (InetAddress found : InetAddress.getAllByName(host)) {
        if (!isPublic(found)) {
          throw TidemarkException.of(
              ErrorCode.ADDRESS_NOT_ALLOWED,
              "The server doesn't fetch "
                  + address
                  + ": its host is at "
                  + found.getHostAddress()
                  + ", which isn't on the public internet. Name a public address, set"
                  + " tidemark.watch.private to true, or load it from the command line.");
        }
      }
    } catch (UnknownHostException e) {
      throw TidemarkException.of(
          ErrorCode.FETCH_FAILED,
          "The address " + address + " couldn't be fetched: there is no host " + host + ".",
          e);
    }
  }

  static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
  }

  /** What RFC 6890 lists beside the ranges that Java knows of. */
  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return first != 0
        && first != 127
        && first < 240
        && !(first == 100 && second >= 64 && second < 128)
        && !(first == 192 && second == 0 && (bytes[2] == 0 || bytes[2] == 2))
        && !(first == 198 && (second == 18 || second == 19))
        && !(first == 198 && second == 51 && (bytes[2] & 0xff) == 100)
        && !(first == 203 && second == 0 && (bytes[2] & 0xff) == 113);
  }

  private static boolean isPublic6(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (first == 0x20 && second == 0x02) {
      return isPublicEmbedded(bytes, 2);
    }
    // Addresses of version 4 in those of version 6: mapped, compatible, translated.
    boolean leads = true;
    for (int at = 0; at < 10; at++) {
      leads &= bytes[at] == 0;
    }
    if (leads || (first == 0 && second == 0x64 && (bytes[2] & 0xff) == 0xff)) {
      return isPublicEmbedded(bytes, 12);
    }
    return (first & 0xfe) != 0xfc
        && !(first == 0x20 && second == 0x01 && (bytes[2] & 0xff) == 0x0d);
  }

  private static boolean isPublicEmbedded(byte[] bytes, int from) {
    try {
      return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }
}
