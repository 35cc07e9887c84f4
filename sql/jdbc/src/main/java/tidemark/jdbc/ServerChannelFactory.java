package tidemark.jdbc;

import java.net.URL;
import org.apache.calcite.avatica.ConnectionConfig;
import org.apache.calcite.avatica.remote.AvaticaHttpClient;
import org.apache.calcite.avatica.remote.AvaticaHttpClientFactory;
import org.apache.calcite.avatica.remote.KerberosConnection;
import org.jspecify.annotations.Nullable;

/**
 * Gives Avatica our channel instead of its own HTTP client. Public, with a public constructor,
 * because Avatica makes it by name. Stateless. Thread-safe.
 */
public final class ServerChannelFactory implements AvaticaHttpClientFactory {
  @Override
  public AvaticaHttpClient getClient(
      URL endpoint, ConnectionConfig config, @Nullable KerberosConnection kerberos) {
    return new ServerChannel(
        endpoint,
        Math.toIntExact(config.getHttpConnectionTimeout()),
        Math.toIntExact(config.getHttpResponseTimeout()));
  }
}
