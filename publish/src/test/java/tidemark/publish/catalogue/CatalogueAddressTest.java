package tidemark.publish.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users may write as a catalogue, and what they are told of the rest. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogueAddressTest {
  private static final String URL = "jdbc:postgresql://db:5432/catalogue";

  private static CatalogueAddress parse(
      String to, String warehouse, Map<String, String> settings, Map<String, String> environment) {
    return CatalogueAddress.parse(to, Optional.ofNullable(warehouse), settings, environment);
  }

  @Test
  void an_address_takes_user_and_password_from_the_environment() {
    CatalogueAddress address =
        parse(
            URL,
            "/srv/house",
            Map.of(),
            Map.of("TIDEMARK_PUBLISH_USER", "me", "TIDEMARK_PUBLISH_PASSWORD", "s3cret"));

    assertThat(address.catalogueProperties())
        .containsEntry("uri", URL)
        .containsEntry("warehouse", "file:///srv/house")
        .containsEntry("jdbc.user", "me")
        .containsEntry("jdbc.password", "s3cret")
        .containsEntry("jdbc.schema-version", "V1");
    assertThat(address.name()).isEqualTo("tidemark");
    assertThat(address.toString()).doesNotContain("s3cret").contains(URL, "file:///srv/house");
  }

  @Test
  void a_name_takes_what_the_settings_say_and_passes_the_rest_on() {
    CatalogueAddress address =
        parse(
            "lake",
            null,
            Map.of(
                "lake.uri", "https://catalogue/iceberg",
                "lake.type", "rest",
                "lake.warehouse", "s3://bucket/house/",
                "lake.token", "t0ken",
                "lake.io-impl", "org.apache.iceberg.aws.s3.S3FileIO",
                "lake.s3.endpoint", "http://minio:9000",
                "other.uri", "x"),
            Map.of());

    assertThat(address.type()).isEqualTo("rest");
    assertThat(address.catalogueProperties())
        .containsEntry("token", "t0ken")
        .containsEntry("warehouse", "s3://bucket/house")
        .containsEntry("io-impl", "org.apache.iceberg.aws.s3.S3FileIO")
        .containsEntry("s3.endpoint", "http://minio:9000")
        .doesNotContainKey("jdbc.schema-version");
    assertThat(address.toString()).doesNotContain("t0ken");
  }

  @Test
  void a_store_needs_no_more_than_its_place_and_takes_what_it_is_told() {
    assertThat(parse(URL, "s3a://bucket/house/", Map.of(), Map.of()).catalogueProperties())
        .containsEntry("warehouse", "s3a://bucket/house")
        .containsEntry("io-impl", FilesByScheme.class.getName())
        .containsEntry("http-client.type", "urlconnection")
        .doesNotContainKey("client.region");
    Map<String, String> lines = Map.of("lake.uri", URL, "lake.s3.endpoint", "http://minio:9000");
    assertThat(parse("lake", "s3://b/a", lines, Map.of()).catalogueProperties())
        .containsEntry("client.region", "us-east-1");
    assertThat(
            parse("lake", "s3://b/a", lines, Map.of("AWS_REGION", "eu-west-1"))
                .catalogueProperties())
        .doesNotContainKey("client.region");
  }

  @Test
  void a_rest_catalogue_may_have_a_name_for_its_warehouse() {
    assertThat(parse("http://catalogue", "prod", Map.of(), Map.of()).catalogueProperties())
        .containsEntry("warehouse", "prod");
  }

  @Test
  void the_command_lines_warehouse_goes_before_the_settings() {
    CatalogueAddress address =
        parse("lake", "file:///b", Map.of("lake.uri", URL, "lake.warehouse", "/a"), Map.of());

    assertThat(address.warehouse()).contains("file:///b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:postgresql://db/c?user=a&password=b | /a        | holds a user or password",
        "jdbc:postgresql://me:secret@db/c         | /a        | holds a user or password",
        "jdbc:mysql://db/c                        | /a        | expected a PostgreSQL database",
        "jdbc:postgresql://db/c                   |           | needs a place for its tables' files",
        "jdbc:postgresql://db/c                   | some/path | is no place for files",
        "jdbc:postgresql://db/c                   | gs://b/a  | Nothing here reads and writes gs://b/a",
        "lake                                     | /a        | It names none.",
        "Not A Name                               | /a        | is no catalogue",
      })
  void what_is_no_address_is_told_with_what_is_expected(
      String to, String warehouse, String message) {
    assertThatThrownBy(() -> parse(to, warehouse, Map.of(), Map.of()))
        .hasMessageContaining(message)
        .message()
        .doesNotContain("secret@");
  }

  @Test
  void names_that_there_are_are_listed() {
    assertThatThrownBy(() -> parse("lkae", "/a", Map.of("lake.uri", URL, "b.uri", URL), Map.of()))
        .hasMessageContaining("It names b, lake.");
  }
}
