package tidemark.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tidemark.publish.catalogue.CatalogueAddress;
import tidemark.publish.table.TableReport;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** What users see where a publication can't be, and that readers see what they saw before. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishFailuresTest extends InACatalogue {
  private TidemarkException failure(CatalogueAddress address) {
    return catchThrowableOfType(
        TidemarkException.class,
        () -> {
          try (Publisher publisher = Publisher.open(home.warehouse(), address, Clock.systemUTC())) {
            publisher.publish(REQUEST, PublishProgress.SILENT);
          }
        });
  }

  private CatalogueAddress address(String to, Path warehouse, String password) {
    return CatalogueAddress.parse(
        to,
        Optional.of(warehouse.toString()),
        Map.of(),
        Map.of(
            CatalogueAddress.USER_VARIABLE,
            TestingPostgres.USER,
            CatalogueAddress.PASSWORD_VARIABLE,
            password));
  }

  @Test
  void a_catalogue_that_is_down_is_named() {
    String nobody = "jdbc:postgresql://127.0.0.1:1/catalogue";

    TidemarkException failure = failure(address(nobody, warehouse(), TestingPostgres.PASSWORD));

    assertThat(failure.code()).isEqualTo(ErrorCode.CATALOGUE_UNREACHABLE);
    assertThat(failure.detail()).contains(nobody).contains("Connection refused");
  }

  @Test
  void a_rest_catalogue_that_is_down_is_named() {
    CatalogueAddress address =
        CatalogueAddress.parse("http://127.0.0.1:1/iceberg", Optional.empty(), Map.of(), Map.of());

    TidemarkException failure = failure(address);

    assertThat(failure.code()).isEqualTo(ErrorCode.CATALOGUE_UNREACHABLE);
    assertThat(failure.detail()).contains("http://127.0.0.1:1/iceberg");
  }

  @Test
  void a_wrong_password_is_refused_and_not_repeated() {
    TidemarkException failure = failure(address(url, warehouse(), "wr0ng-s3cret"));

    assertThat(failure.code()).isEqualTo(ErrorCode.CATALOGUE_REFUSED);
    assertThat(failure.detail())
        .contains("password authentication failed")
        .contains("TIDEMARK_PUBLISH_PASSWORD")
        .doesNotContain("wr0ng-s3cret");
  }

  @Test
  void a_missing_password_is_refused_too() {
    TidemarkException failure = failure(address(url, warehouse(), ""));

    assertThat(failure.code()).isEqualTo(ErrorCode.CATALOGUE_REFUSED);
  }

  @Test
  void a_database_that_is_not_there_is_named() {
    TidemarkException failure =
        failure(address(postgres.url("nowhere"), warehouse(), TestingPostgres.PASSWORD));

    assertThat(failure.code()).isEqualTo(ErrorCode.CATALOGUE_REFUSED);
    assertThat(failure.detail()).contains("\"nowhere\" does not exist");
  }

  @Test
  void a_warehouse_that_cannot_be_written_is_named_before_anything_is() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    TidemarkException failure =
        failure(address(url, file.resolve("warehouse"), TestingPostgres.PASSWORD));

    assertThat(failure.code()).isEqualTo(ErrorCode.STORE_UNUSABLE);
    assertThat(failure.detail()).contains(file.resolve("warehouse").toString());
    assertThat(catalogue.hasTable("star.dim_date")).isFalse();
  }

  @Test
  void a_type_that_iceberg_lacks_is_named_before_anything_is_written() {
    home.write("create table star.odd (a integer, b interval, c struct(x timetz)[])");

    TidemarkException failure = failure(catalogue.address());

    assertThat(failure.code()).isEqualTo(ErrorCode.TYPE_NOT_PUBLISHABLE);
    assertThat(failure.detail())
        .contains("star.odd.b (INTERVAL)")
        .contains("star.odd.c (STRUCT(x TIME WITH TIME ZONE)[])");
    assertThat(catalogue.hasTable("star.dim_date")).isFalse();
  }

  @Test
  void a_column_that_somebody_dropped_is_named() {
    catalogue.publish(home.warehouse());
    catalogue.table("star.dim_outlet").updateSchema().deleteColumn("domain").commit();
    home.write("update star.dim_outlet set language = 'xx' where outlet_key = 0");

    assertThatThrownBy(() -> catalogue.publish(home.warehouse()))
        .isInstanceOfSatisfying(
            TidemarkException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.TABLE_ALTERED))
        .hasMessageContaining("star.dim_outlet")
        .hasMessageContaining("column 'domain' is gone");
  }

  @Test
  void a_column_that_somebody_changed_or_added_is_named() {
    catalogue.publish(home.warehouse());
    catalogue
        .table("star.dim_date")
        .updateSchema()
        .updateColumn("year", Types.LongType.get())
        .commit();
    home.write("update star.dim_outlet set language = 'xx' where outlet_key = 0");
    assertThatThrownBy(() -> catalogue.publish(home.warehouse()))
        .hasMessageContaining("column 'year' is long, published as int");

    catalogue.table("star.alias").updateSchema().addColumn("mine", Types.StringType.get()).commit();
    assertThatThrownBy(() -> catalogue.publish(home.warehouse()))
        .hasMessageContaining("has a column 'mine' that was never published");
  }

  @Test
  void a_table_that_was_dropped_is_written_whole_again() throws Exception {
    catalogue.publish(home.warehouse());
    catalogue.open().catalog().dropTable(TableIdentifier.of("star", "fact_usage"), true);
    home.write("update star.fact_usage set tokens = 5 where file_row = 1");

    catalogue.publish(home.warehouse());

    assertThat(catalogue.rows("star.fact_usage", home.tag()))
        .isEqualTo(home.rows("select * from star.fact_usage"));
  }

  @Test
  void rows_that_somebody_else_removed_are_written_again_and_told() throws Exception {
    catalogue.publish(home.warehouse());
    catalogue
        .table("star.fact_usage")
        .newDelete()
        .deleteFromRowFilter(Expressions.alwaysTrue())
        .commit();
    home.write("update star.dim_outlet set language = 'xx' where outlet_key = 0");

    Publication second = catalogue.publish(home.warehouse());

    assertThat(second.tables())
        .filteredOn(table -> table.note().isPresent())
        .extracting(TableReport::table, TableReport::state)
        .containsExactly(tuple("star.fact_usage", "written"));
    assertThat(catalogue.rows("star.fact_usage", home.tag()))
        .isEqualTo(home.rows("select * from star.fact_usage"));
  }

  @Test
  void of_two_publishers_one_wins_and_the_other_says_so() throws Exception {
    assertOneOfTwoWins();
  }

  @Test
  void a_catalogue_that_goes_in_the_middle_leaves_readers_what_they_saw() throws Exception {
    catalogue.publish(home.warehouse());
    String first = home.tag();
    home.write("update star.fact_usage set tokens = 7 where file_row = 1");
    home.write("update star.dim_outlet set language = 'xx' where outlet_key = 0");
    try {
      assertThatThrownBy(
              () ->
                  catalogue.publish(
                      home.warehouse(), REQUEST, atUsage(PublishFailuresTest::stopPostgres)))
          .isInstanceOfSatisfying(
              TidemarkException.class,
              failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CATALOGUE_UNREACHABLE));
    } finally {
      postgres.start();
    }
    catalogue.close();
    catalogue = new TestingCatalogue(postgres.address(url, warehouse()));
    assertThat(publications())
        .singleElement()
        .asString()
        .contains("data_version=" + first.substring(1));
    catalogue.publish(home.warehouse());
    assertThat(publications()).hasSize(2);
    assertThat(catalogue.rows("star.fact_usage", home.tag()))
        .isEqualTo(home.rows("select * from star.fact_usage"));
    assertThat(catalogue.rows("star.fact_usage", first))
        .isNotEqualTo(home.rows("select * from star.fact_usage"));
  }

  private static void stopPostgres() {
    try {
      postgres.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_catalogue_of_another_home_is_left_alone() {
    catalogue.publish(home.warehouse());
    Path made = folder.resolve("other");
    // Copies of the blank home are one and the same to a catalogue, so this one is made.
    Warehouse.open(new Home(made), List.of()).close();
    try (TestingHome other = TestingHome.withFacts(made)) {
      other.write("delete from star.fact_usage");
      other.write("delete from star.fact_claim");

      assertThatThrownBy(() -> catalogue.publish(other.warehouse()))
          .isInstanceOfSatisfying(
              TidemarkException.class,
              failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CATALOGUE_TAKEN));
    }
  }
}
