import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The country shares of the latest week over JDBC. Needs a JDK and the driver's jar:
 *
 * <pre>java -cp tidemark-jdbc.jar JdbcExample.java [URL]</pre>
 */
class JdbcExample {
  private static final String SQL =
      """
      select country_name, sum(tokens) as tokens
      from usage
      where listed and week = (select max(week) from usage)
      group by country_name
      order by tokens desc
      """;

  public static void main(String[] arguments) throws SQLException {
    String url = arguments.length > 0 ? arguments[0] : "jdbc:tidemark://127.0.0.1:8080/";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SQL)) {
      while (rows.next()) {
        System.out.printf("%-20s %,22d%n", rows.getString(1), rows.getLong(2));
      }
    }
  }
}
