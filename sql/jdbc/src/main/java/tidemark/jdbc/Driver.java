package tidemark.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.calcite.avatica.AvaticaFactory;
import org.apache.calcite.avatica.BuiltInConnectionProperty;
import org.apache.calcite.avatica.ConnectionProperty;
import org.apache.calcite.avatica.DriverVersion;
import org.jspecify.annotations.Nullable;

/**
 * The JDBC driver of Tidemark: {@code jdbc:tidemark://host[:port]/[catalog[/schema]]}. Registers
 * itself; {@code DriverManager.getConnection(url)} is all there is to do.
 *
 * <p>Thread-safe; its connections are for one thread at a time.
 */
public final class Driver extends org.apache.calcite.avatica.remote.Driver {
  private static final String EXACT_TIMES = "tidemark.times";

  /** Avatica warns of each failed connection, and throws it too: once is enough. */
  private static final Logger NOISE =
      Logger.getLogger(org.apache.calcite.avatica.remote.Driver.class.getName());

  static {
    NOISE.setLevel(Level.SEVERE);
    new Driver().register();
    withdrawParent();
  }

  /**
   * Loading Avatica's driver registers it too, for {@code jdbc:avatica:remote:}. That name is left
   * to a stock Avatica which the user may have beside us.
   */
  private static void withdrawParent() {
    List<java.sql.Driver> parents =
        DriverManager.drivers()
            .filter(driver -> driver.getClass() == org.apache.calcite.avatica.remote.Driver.class)
            .toList();
    for (java.sql.Driver parent : parents) {
      try {
        DriverManager.deregisterDriver(parent);
      } catch (SQLException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }

  @Override
  protected AvaticaFactory createFactory() {
    return new ExactFactory(super.createFactory());
  }

  @Override
  protected String getConnectStringPrefix() {
    return Address.PREFIX;
  }

  @Override
  protected DriverVersion createDriverVersion() {
    return new DriverVersion(
        "Tidemark JDBC Driver", "0.1.0", "Tidemark", "0.1.0", false, 0, 1, 0, 1);
  }

  /**
   * Connects, and asks the server once, so that a wrong address shows here and not at the first
   * statement.
   *
   * @return null where the URL is another driver's
   * @throws SQLException 08001 where the URL can't be read or no server answers
   */
  @Override
  public @Nullable Connection connect(String url, Properties info) throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    Address address = Address.parse(url);
    Connection connection = open(address, properties(address, info));
    try {
      if (address.catalog().isPresent()) {
        connection.setCatalog(address.catalog().get());
      }
      if (address.schema().isPresent()) {
        connection.setSchema(address.schema().get());
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private Connection open(Address address, Properties properties) throws SQLException {
    try {
      return super.connect(Address.PREFIX, properties);
    } catch (RuntimeException e) {
      throw new SQLException(reason(e, address), "08001", e);
    }
  }

  private static String reason(RuntimeException failure, Address address) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ServerFailure) {
        return String.valueOf(cause.getMessage());
      }
    }
    return "The Tidemark server at "
        + address.server()
        + " refused the connection: "
        + failure.getMessage();
  }

  /** The caller's own properties stay, but for those that this driver decides. */
  private static Properties properties(Address address, Properties info) throws SQLException {
    Properties properties = new Properties();
    for (String name : info.stringPropertyNames()) {
      if (Setting.named(name).isEmpty()) {
        properties.setProperty(name, info.getProperty(name));
      }
    }
    address.asOf().ifPresent(state -> properties.setProperty(Address.AS_OF, state));
    properties.setProperty(EXACT_TIMES, "exact"); // the server reads it when the connection opens
    put(properties, BuiltInConnectionProperty.URL, address.endpoint());
    put(properties, BuiltInConnectionProperty.SERIALIZATION, "protobuf");
    put(
        properties,
        BuiltInConnectionProperty.HTTP_CLIENT_FACTORY,
        ServerChannelFactory.class.getName());
    put(properties, BuiltInConnectionProperty.FETCH_SIZE, Setting.FETCH_SIZE, address, info);
    put(
        properties,
        BuiltInConnectionProperty.HTTP_CONNECTION_TIMEOUT,
        Setting.CONNECT_TIMEOUT_MILLIS,
        address,
        info);
    put(
        properties,
        BuiltInConnectionProperty.HTTP_RESPONSE_TIMEOUT,
        Setting.RESPONSE_TIMEOUT_MILLIS,
        address,
        info);
    return properties;
  }

  private static void put(
      Properties properties,
      ConnectionProperty property,
      Setting setting,
      Address address,
      Properties info)
      throws SQLException {
    put(properties, property, Integer.toString(value(setting, address, info)));
  }

  private static void put(Properties properties, ConnectionProperty property, String value) {
    properties.setProperty(property.camelName(), value);
  }

  /** The URL goes before the property, the property before the default. */
  private static int value(Setting setting, Address address, Properties info) throws SQLException {
    Integer fromUrl = address.settings().get(setting);
    if (fromUrl != null) {
      return fromUrl;
    }
    try {
      return setting.parse(info.getProperty(setting.label(), setting.defaultValue()));
    } catch (IllegalArgumentException e) {
      throw new SQLException("The connection property " + e.getMessage() + ".", "08001", e);
    }
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return Arrays.stream(Setting.values())
        .map(
            setting -> {
              DriverPropertyInfo property =
                  new DriverPropertyInfo(
                      setting.label(), info.getProperty(setting.label(), setting.defaultValue()));
              property.description = setting.description();
              return property;
            })
        .toArray(DriverPropertyInfo[]::new);
  }
}
