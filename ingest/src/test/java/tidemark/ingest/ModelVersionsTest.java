package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Successive catalogues become versions. */
final class ModelVersionsTest {
  private TestingLoader testing;
  private int files;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  /** A catalogue as the API answers it; rows are: id, slug, name, context, prompt price. */
  private LoadReport catalogue(String day, String... rows) {
    List<String> items = new ArrayList<>();
    for (String row : rows) {
      List<String> parts = List.of(row.strip().split("\\s+", -1));
      items.add(
          String.format(
              "{\"id\":\"%s\",\"canonical_slug\":\"%s\",\"name\":\"%s\",\"context_length\":%s,"
                  + "\"created\":1766505011,\"hugging_face_id\":\"\","
                  + "\"architecture\":{\"modality\":\"text->text\"},"
                  + "\"pricing\":{\"prompt\":\"%s\",\"completion\":\"%s\"}}",
              parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(4)));
    }
    files++;
    return testing.load(
        "catalogue" + files + ".json",
        "{\"fetched_at\":\"" + day + "T01:02:03Z\",\"data\":[" + String.join(",", items) + "]}");
  }

  private List<String> versions(String model) {
    return testing.rows(
        "select name, context_length, prompt_price, valid_from, valid_to, is_current, is_inferred"
            + " from star.dim_model where model = '"
            + model
            + "' order by valid_from");
  }

  @Test
  void a_change_of_price_name_or_context_is_a_new_version_and_no_change_is_none() {
    catalogue("2026-01-01", "scd/m scd/m-1 One 1000 0.000001", "scd/gone scd/gone-1 Gone 1 0");
    LoadReport same = catalogue("2026-01-05", "scd/m scd/m-1 One 1000 0.0000010");
    LoadReport dearer = catalogue("2026-01-10", "scd/m scd/m-1 One 1000 0.000002");
    catalogue("2026-01-20", "scd/m scd/m-1 Two 1000 0.000002");
    catalogue("2026-01-30", "scd/m scd/m-1 Two 2000 0.000002");
    assertThat(List.of(same.rowsLoaded(), same.rowsUnchanged())).containsExactly(0L, 1L);
    assertThat(List.of(dearer.rowsLoaded(), dearer.rowsUnchanged())).containsExactly(1L, 0L);
    assertThat(versions("scd/m-1"))
        .containsExactly(
            "One 1000 1.000000 2026-01-01 2026-01-10 false false",
            "One 1000 2.000000 2026-01-10 2026-01-20 false false",
            "Two 1000 2.000000 2026-01-20 2026-01-30 false false",
            "Two 2000 2.000000 2026-01-30 9999-12-31 true false");
    assertThat(versions("scd/gone-1"))
        .containsExactly("Gone 1 0.000000 2026-01-01 9999-12-31 true false");
  }

  @Test
  void a_model_that_moves_to_another_vendor_and_one_whose_vendor_moves_are_new_versions() {
    String head = "id,canonical_slug,name,vendor,context_length,prompt_price,read_on\n";
    testing.load("moving-1.csv", head + "go/m,go/m-1,M,first-lab,10,1,2026-01-01\n");
    testing.load("moving-2.csv", head + "go/m,go/m-1,M,second-lab,10,1,2026-02-01\n");
    testing.load("moving-3.csv", head + "go/m,go/m-1,M,,10,1,2026-02-10\n");
    assertThat(
            testing.rows(
                "select vendor, valid_from, valid_to from models where model = 'go/m-1' order by valid_from"))
        .as("a reading that is silent on the vendor leaves it")
        .containsExactly("first-lab 2026-01-01 2026-02-01", "second-lab 2026-02-01 9999-12-31");
    // A vendor with a second version, as the reference rows of a later release bring it.
    testing
        .warehouse()
        .<Integer>write(
            (connection, version) -> {
              try (var statement = connection.createStatement()) {
                statement.execute(
                    "update star.dim_vendor set valid_to = date '2026-03-01', is_current = false where vendor = 'second-lab'");
                return statement.executeUpdate(
                    "insert into star.dim_vendor select max(vendor_key) + 1, 'second-lab', 'Second Lab', 1, 'lab', date '2026-03-01', date '9999-12-31', true from star.dim_vendor");
              }
            });
    testing.load("moving-4.csv", head + "go/n,go/n-1,N,second-lab,10,1,2026-02-20\n");
    testing.load("moving-5.csv", head + "go/n,go/n-1,N,second-lab,10,1,2026-03-20\n");
    assertThat(
            testing.rows(
                "select vendor_name, valid_from from models where model = 'go/n-1' order by valid_from"))
        .containsExactly("second-lab 2026-02-20", "Second Lab 2026-03-20");
  }

  @Test
  void readings_in_any_order_leave_the_same_versions() {
    String[][] readings = {
      {"2026-02-01", "1000 0.000001"},
      {"2026-02-05", "1000 0.000001"},
      {"2026-02-10", "1000 0.000002"},
      {"2026-02-15", "3000 0.000002"},
    };
    int[][] orders = {{0, 1, 2, 3}, {3, 2, 1, 0}, {2, 0, 3, 1}, {1, 3, 0, 2}, {0, 3, 1, 2}};
    for (int[] order : orders) {
      String model = "any/" + java.util.Arrays.toString(order).replaceAll("\\D", "");
      for (int which : order) {
        catalogue(readings[which][0], model + " " + model + "-s N " + readings[which][1]);
      }
      assertThat(versions(model + "-s"))
          .as("in the order %s", java.util.Arrays.toString(order))
          .containsExactly(
              "N 1000 1.000000 2026-02-01 2026-02-10 false false",
              "N 1000 2.000000 2026-02-10 2026-02-15 false false",
              "N 3000 2.000000 2026-02-15 9999-12-31 true false");
    }
  }

  @Test
  void an_inferred_member_is_repaired_in_place_and_facts_join_the_version_of_their_first_day() {
    LoadReport usage =
        testing.load(
            "inferred.csv",
            """
            week,model,tokens,read_on
            2026-W01,late/m-1,1,2026-04-20
            2026-W11,late/m-1,2,2026-04-20
            2026-W15,late/m-1,3,2026-04-20
            """);
    String key = testing.value("select model_key from star.dim_model where model = 'late/m-1'");
    assertThat(versions("late/m-1")).containsExactly("m-1 - - 2025-12-29 9999-12-31 true true");
    catalogue("2026-03-01", "late/m late/m-1 Late 1000 0.000001");
    assertThat(versions("late/m-1"))
        .containsExactly("Late 1000 1.000000 2026-03-01 9999-12-31 true false");
    assertThat(testing.value("select model_key from star.dim_model where model = 'late/m-1'"))
        .isEqualTo(key);
    catalogue("2026-04-01", "late/m late/m-1 Late 1000 0.000005");
    assertThat(
            testing.rows(
                "select f.tokens, m.prompt_price from star.fact_usage f"
                    + " join star.dim_model m using (model_key) where f.batch_key = "
                    + usage.batch()
                    + " order by f.tokens"))
        .as("a fact before all versions joins the earliest, others that of their first day")
        .containsExactly("1 1.000000", "2 1.000000", "3 5.000000");
  }

  @Test
  void variants_share_a_slug_and_the_nearest_id_keeps_it() {
    catalogue(
        "2026-03-01",
        "var/m var/m-20260101 Plain 1 0.000001",
        "var/m:free var/m-20260101 Free 1 0",
        "var/alias-of-m var/m-20260101 Alias 1 0.000001");
    assertThat(
            testing.rows(
                "select model, catalogue_id, variant, family, name from star.dim_model"
                    + " where catalogue_id like 'var/%' order by model"))
        .containsExactly(
            "var/alias-of-m var/alias-of-m - alias-of-m Alias",
            "var/m-20260101 var/m - m Plain",
            "var/m-20260101:free var/m:free free m Free");
  }

  @Test
  void a_router_has_no_price() {
    catalogue(
        "2026-03-01", "route/any route/any Any 1 -1", "openrouter/auto openrouter/auto Auto 1 -1");
    assertThat(
            testing.rows(
                "select kind, prompt_price, vendor_key = 0 from star.dim_model"
                    + " where model in ('route/any', 'openrouter/auto') order by model"))
        .containsExactly("router - true", "router - false");
  }

  @Test
  void bare_arrays_are_catalogues_read_on_the_day_in_their_name() {
    LoadReport report =
        testing.load(
            "models_2026-03-07.json",
            """
            [{"id": "bare/m", "name": "Bare", "context_length": 5,
              "pricing": {"prompt": "-3", "completion": "0"}},
             {"id": "bare/n", "name": "Bare", "context_length": "x", "pricing": {"prompt": "0"}},
             {"id": "bare/o", "name": "Bare", "hugging_face_id": "b/o",
              "pricing": {"prompt": "7.5e-8", "completion": "0.00000001703012"}}]
            """);
    assertThat(testing.rejects(report))
        .extracting(r -> r.row().orElse(0) + " " + r.column().orElse("") + ": " + r.reason())
        .containsExactly(
            "1 pricing.prompt: is negative: only -1 (varies) is known",
            "2 context_length: isn't a whole number from 0");
    assertThat(
            testing.value(
                "select valid_from, prompt_price, completion_price, is_open_weights, source"
                    + " from star.dim_model join star.dim_source using (source_key)"
                    + " where model = 'bare/o'"))
        .isEqualTo("2026-03-07 0.075000 0.017030 true openrouter-catalogue");
  }
}
