package tidemark.api.served;

import static org.assertj.core.api.Assertions.assertThat;
import static tidemark.api.served.TestingServer.json;
import static tidemark.api.served.TestingServer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of the engine's as JSON, as CSV, and back as a parameter. */
interface TypesChapter {
  static List<Wire> wires() {
    return Wire.all();
  }

  private static JsonNode asked(String address, String sql, ArrayNode values, String format) {
    ObjectNode body = TestingServer.JSON.createObjectNode().put("sql", sql);
    body.set("params", values);
    if (!format.isEmpty()) {
      body.put("format", format);
    }
    return json(TestingServer.named().postJson(address, body.toString()));
  }

  @ParameterizedTest
  @MethodSource("wires")
  default void a_value_travels_as_json_and_csv(Wire wire) {
    TestingServer server = TestingServer.named();
    String csv =
        TestingServer.JSON
            .createObjectNode()
            .put("sql", wire.select())
            .put("format", "csv")
            .toString();

    assertThat(rows(server.sql(wire.select()))).containsExactly("[" + wire.json() + "]");
    assertThat(server.postJson("/api/v1/sql", csv).body()).isEqualTo("x\r\n" + wire.csv() + "\r\n");
  }

  @ParameterizedTest
  @MethodSource("wires")
  default void a_value_of_json_finds_itself_as_a_parameter(Wire wire) throws Exception {
    if (wire.isBound()) {
      ArrayNode values = TestingServer.JSON.createArrayNode();
      values.add(TestingServer.JSON.readTree(wire.json()));
      String sql = "select x is not distinct from ? as x from (" + wire.select() + ")";

      assertThat(asked("/api/v1/sql", sql, values, "").path("rows").toString())
          .isEqualTo("[[true]]");
    }
  }

  @ParameterizedTest
  @MethodSource("wires")
  default void a_check_promises_the_columns_delivered(Wire wire) throws Exception {
    ArrayNode values = TestingServer.JSON.createArrayNode();
    values.add(wire.isBound() ? TestingServer.JSON.readTree(wire.json()) : values.numberNode(1));
    String sql = "select " + wire.sql() + ", ?, [$1] as l, 'a'::enum('a') as e";

    JsonNode promised = asked("/api/v1/sql/check", sql, values, "");
    JsonNode delivered = asked("/api/v1/sql", sql, values, "");

    assertThat(promised.path("columns").toString()).isEqualTo(delivered.path("columns").toString());
    assertThat(delivered.path("columns")).hasSize(4);
  }

  @Test
  default void arrays_bind_as_lists() throws Exception {
    ArrayNode values =
        (ArrayNode)
            TestingServer.JSON.readTree(
                "[[1, 2.50, null], [\"a\", \"b\"], [[1], [2, 3]], [], [true], [1, 2]]");
    String sql =
        "select typeof($1), $1::varchar, typeof($2), typeof($3), $4::varchar, $5::varchar,"
            + " 2 = any($6)";

    assertThat(asked("/api/v1/sql", sql, values, "").path("rows").toString())
        .isEqualTo(
            "[[\"DECIMAL(2,1)[]\",\"[1.0, 2.5, NULL]\",\"VARCHAR[]\",\"BIGINT[][]\",\"[]\","
                + "\"[true]\",true]]");
  }

  @Test
  default void a_blob_comes_back_through_base64() {
    assertThat(rows(TestingServer.named().sql("select from_base64('AP8=') = '\\x00\\xFF'::blob")))
        .containsExactly("[true]");
  }
}
