package tidemark.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tidemark.publish.catalogue.CatalogueAddress;
import tidemark.publish.catalogue.OpenCatalogue;
import tidemark.publish.table.TableReport;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Tables whose files lie in a real S3-style store. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishToStoreTest extends InACatalogue {
  private static TestingStore store;

  private final String place = "s3://" + TestingStore.BUCKET + "/" + UUID.randomUUID();

  @BeforeAll
  static void startStore() throws IOException {
    store = TestingStore.open();
  }

  @AfterAll
  static void stopStore() throws IOException {
    store.close();
  }

  @Override
  CatalogueAddress address() {
    return address(place, Map.of());
  }

  private CatalogueAddress address(String warehouse, Map<String, String> others) {
    Map<String, String> settings = new HashMap<>(store.settings("lake"));
    settings.put("lake.uri", url);
    settings.putAll(others);
    return CatalogueAddress.parse(
        "lake",
        Optional.of(warehouse),
        settings,
        Map.of(
            CatalogueAddress.USER_VARIABLE,
            TestingPostgres.USER,
            CatalogueAddress.PASSWORD_VARIABLE,
            TestingPostgres.PASSWORD));
  }

  @Test
  void every_table_reads_back_row_for_row_and_the_same_again_does_nothing() throws Exception {
    Publication published = catalogue.publish(home.warehouse());

    assertThat(published.tables()).hasSizeGreaterThan(35);
    assertAllReadBack(published);
    assertThat(catalogue.scan("star.fact_usage", home.tag()))
        .extracting(task -> task.file().location())
        .hasSize(2)
        .allMatch(location -> location.startsWith(place + "/star/fact_usage/data/"));
    var before = store.objects(place);
    assertThat(catalogue.publish(home.warehouse()).alreadyPublished()).isTrue();
    assertThat(store.objects(place)).isEqualTo(before);
  }

  @Test
  void only_what_changed_is_written_and_what_expires_goes_from_the_store() throws Exception {
    PublishRequest request = new PublishRequest(1, false);
    catalogue.publish(home.warehouse(), request);
    String first = file("star.fact_claim");
    home.write("update star.fact_usage set tokens = 301 where tokens = 300");
    home.write("update star.fact_claim set value = 13");

    Publication second = catalogue.publish(home.warehouse(), request);

    assertThat(second.tables())
        .filteredOn(table -> table.table().equals("star.fact_usage"))
        .extracting(TableReport::state, TableReport::partitionsWritten, TableReport::rowsWritten)
        .containsExactly(tuple("written", 1, 3L));
    assertThat(second.tables())
        .filteredOn(table -> table.table().startsWith("star.dim_"))
        .extracting(TableReport::state)
        .containsOnly("unchanged");
    assertThat(catalogue.rows("star.fact_usage", home.tag()))
        .isEqualTo(home.rows("select * from star.fact_usage"));
    assertThat(store.objects(place)).contains(first);

    home.write("update star.fact_claim set value = 14");
    catalogue.publish(home.warehouse(), request);

    assertThat(catalogue.table("star.fact_claim").snapshots()).hasSize(1);
    assertThat(store.objects(place)).doesNotContain(first).contains(file("star.fact_claim"));
    assertNothingIsLeft();
  }

  private String file(String table) throws IOException {
    return catalogue.scan(table, home.tag()).get(0).file().location();
  }

  @Test
  void a_long_file_goes_in_several_parts_and_is_whole() throws Exception {
    // Of two and a half parts, by the smallest part that a store takes.
    home.write(
        """
        insert into star.fact_usage (batch_key, source_key, file_row, model_key, date_key, period_kind,
          period_start, period_days, read_on, tokens, prompt_tokens)
        select 1, 0, 10 + range, 7, 20240101, 'week', date '2024-01-01', 7, date '2024-01-08',
          hash(range) >> 2, hash(range + 1) >> 2
        from range(800000)
        """);
    TestingCatalogue inParts =
        new TestingCatalogue(
            address(place, Map.of("lake.s3.multipart.part-size-bytes", "5242880")));

    inParts.publish(home.warehouse());

    assertThat(catalogue.scan("star.fact_usage", home.tag()))
        .anySatisfy(task -> assertThat(task.file().fileSizeInBytes()).isGreaterThan(12L << 20));
    assertThat(catalogue.rows("star.fact_usage", home.tag()))
        .isEqualTo(home.rows("select * from star.fact_usage"));
    inParts.close();
    assertNothingIsLeft();
  }

  @Test
  void keys_that_a_rest_catalogue_lends_with_its_tables_are_all_that_a_publisher_needs()
      throws Exception {
    try (OpenCatalogue behind = OpenCatalogue.open(address());
        TestingRestCatalogue rest =
            TestingRestCatalogue.open(behind.catalog(), store.properties());
        TestingCatalogue lent = new TestingCatalogue(rest.address())) {
      Publication published = lent.publish(home.warehouse());

      assertAllReadBack(published);
      home.write("update star.fact_usage set tokens = 301 where tokens = 300");
      lent.publish(home.warehouse(), new PublishRequest(1, false));
      assertThat(lent.rows("star.fact_usage", home.tag()))
          .isEqualTo(home.rows("select * from star.fact_usage"));
      assertNothingIsLeft();
    }
  }

  @Test
  void a_bucket_that_is_not_there_is_named_before_anything_is_written() {
    TidemarkException failure = failure(address("s3://nowhere/house", Map.of()));

    assertThat(failure.code()).isEqualTo(ErrorCode.STORE_UNUSABLE);
    assertThat(failure.detail()).contains("There is no bucket for s3://nowhere/house");
    assertThat(catalogue.hasTable("star.dim_date")).isFalse();
  }

  @Test
  void a_wrong_key_is_refused_and_not_repeated() {
    for (String key : List.of("lake.s3.secret-access-key", "lake.s3.access-key-id")) {
      TidemarkException failure = failure(address(place, Map.of(key, "wr0ng-s3cret")));

      assertThat(failure.code()).isEqualTo(ErrorCode.STORE_UNUSABLE);
      assertThat(failure.detail())
          .contains(place + " at " + store.url() + " doesn't let us in")
          .contains("tidemark.publish.NAME.s3.access-key-id")
          .doesNotContain("wr0ng-s3cret");
    }
    assertThat(catalogue.hasTable("star.dim_date")).isFalse();
  }

  @Test
  void a_store_that_is_down_is_named() {
    TidemarkException failure =
        failure(address(place, Map.of("lake.s3.endpoint", "http://127.0.0.1:1")));

    assertThat(failure.code()).isEqualTo(ErrorCode.STORE_UNUSABLE);
    assertThat(failure.detail())
        .contains(place + " at http://127.0.0.1:1 doesn't answer: Connection refused");
  }

  @Test
  void a_store_that_goes_in_the_middle_shows_readers_nothing_and_the_next_one_completes()
      throws Exception {
    try {
      assertThatThrownBy(() -> catalogue.publish(home.warehouse(), REQUEST, atUsage(store::stop)))
          .isInstanceOfSatisfying(
              TidemarkException.class,
              failure -> assertThat(failure.code()).isEqualTo(ErrorCode.STORE_UNUSABLE))
          .hasMessageContaining(place)
          .hasMessageContaining("No reader sees anything of this publication");
    } finally {
      store.start();
    }
    assertThat(catalogue.hasTable("star.dim_date")).isTrue();
    assertThat(catalogue.hasTable("ops.publication")).isFalse();

    Publication next = catalogue.publish(home.warehouse());

    assertThat(next.tables())
        .filteredOn(table -> table.table().equals("star.dim_date"))
        .extracting(TableReport::state)
        .as("what the first one did isn't done twice")
        .containsExactly("unchanged");
    assertThat(catalogue.rows("star.fact_usage", home.tag()))
        .isEqualTo(home.rows("select * from star.fact_usage"));
    assertNothingIsLeft();
  }

  private TidemarkException failure(CatalogueAddress address) {
    return catchThrowableOfType(
        TidemarkException.class, () -> new TestingCatalogue(address).publish(home.warehouse()));
  }

  /** Every object of the store is one that a table refers to. */
  private void assertNothingIsLeft() throws IOException {
    Set<String> objects = store.objects(place);
    Set<String> referred = catalogue.referred();
    assertThat(objects).as("objects that are missing").containsAll(referred);
    objects.removeAll(referred);
    assertThat(objects).as("objects that no table refers to").isEmpty();
  }
}
