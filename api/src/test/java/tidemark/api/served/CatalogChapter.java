package tidemark.api.served;

import static org.assertj.core.api.Assertions.assertThat;
import static tidemark.api.served.TestingServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What tables there are. */
interface CatalogChapter {
  @Test
  default void the_catalogue_tells_schemas_tables_columns_keys_and_comments() {
    JsonNode catalog = json(TestingServer.named().get("/api/v1/catalog"));

    assertThat(catalog.path("dataVersion").asLong()).isPositive();
    assertThat(catalog.path("schemas").findValuesAsText("name"))
        .contains("market", "star", "ops", "usage_weekly", "fact_usage");
    JsonNode model = find(find(catalog.path("schemas"), "star").path("tables"), "dim_model");
    assertThat(model.path("type").asText()).isEqualTo("table");
    assertThat(model.path("comment").asText()).isNotBlank();
    assertThat(model.path("primaryKey").toString()).isEqualTo("[\"model_key\"]");
    JsonNode column = find(model.path("columns"), "model_key");
    assertThat(column.path("type").asText()).isNotBlank();
    assertThat(column.path("nullable").asBoolean()).isFalse();
    assertThat(column.path("comment").asText()).isNotBlank();
    JsonNode usage = find(find(catalog.path("schemas"), "star").path("tables"), "fact_usage");
    assertThat(usage.path("foreignKeys").findValuesAsText("table")).contains("dim_model");
  }

  private static JsonNode find(JsonNode list, String name) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(node -> node.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + list));
  }
}
