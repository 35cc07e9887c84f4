package tidemark.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tidemark.publish.table.TableReport;

/** What a publication writes, and what it leaves alone, in a real catalogue. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublisherTest extends InACatalogue {
  @Test
  void every_table_reads_back_row_for_row() throws Exception {
    Publication published = catalogue.publish(home.warehouse());

    assertThat(published.tables())
        .extracting(TableReport::table)
        .contains(
            "star.dim_date", "star.fact_usage", "star.bridge_news_vendor", "market.usage_weekly");
    assertThat(published.tables()).hasSizeGreaterThan(35);
    for (TableReport table : published.tables()) {
      List<String> expected = home.rows("select * from " + table.table());
      assertThat(catalogue.rows(table.table(), published.tag()))
          .as(table.table())
          .isEqualTo(expected);
      assertThat(table.rows()).as(table.table()).isEqualTo(expected.size());
    }
    assertThat(catalogue.rows("star.fact_usage", published.tag())).hasSize(4);
  }

  @Test
  void the_same_version_again_does_nothing() throws Exception {
    catalogue.publish(home.warehouse());
    long snapshot = catalogue.table("star.fact_usage").currentSnapshot().snapshotId();
    long pointer = catalogue.table("ops.publication").currentSnapshot().snapshotId();

    Publication again = catalogue.publish(home.warehouse());

    assertThat(again.alreadyPublished()).isTrue();
    assertThat(again.publishedAt()).isPresent();
    assertThat(catalogue.table("star.fact_usage").currentSnapshot().snapshotId())
        .isEqualTo(snapshot);
    assertThat(catalogue.table("ops.publication").currentSnapshot().snapshotId())
        .isEqualTo(pointer);
  }

  @Test
  void only_partitions_whose_rows_changed_are_written() throws Exception {
    catalogue.publish(home.warehouse());
    List<String> before = locations("star.fact_usage", home.tag());
    home.write("update star.fact_usage set tokens = 301 where tokens = 300");

    Publication second = catalogue.publish(home.warehouse());

    assertThat(second.tables())
        .filteredOn(table -> table.table().equals("star.fact_usage"))
        .extracting(TableReport::state, TableReport::partitionsWritten, TableReport::rowsWritten)
        .containsExactly(tuple("written", 1, 3L));
    assertThat(second.tables())
        .filteredOn(table -> table.table().startsWith("star.dim_"))
        .extracting(TableReport::state)
        .containsOnly("unchanged");
    List<String> after = locations("star.fact_usage", home.tag());
    assertThat(after).hasSize(2);
    assertThat(before.stream().filter(after::contains)).as("the file of 2025").hasSize(1);
    assertThat(catalogue.rows("star.fact_usage", home.tag()))
        .isEqualTo(home.rows("select * from star.fact_usage"));
    assertThat(catalogue.rows("market.usage_weekly", home.tag()))
        .isEqualTo(home.rows("select * from market.usage_weekly"));
  }

  @Test
  void a_week_adds_files_of_its_months_alone() throws Exception {
    home.write(
        """
        delete from star.fact_usage;
        insert into star.fact_usage (batch_key, source_key, file_row, model_key, date_key, period_kind,
          period_start, period_days, read_on, tokens)
        select 1, 0, 10 + i, 7, cast(strftime(day, '%Y%m%d') as integer), 'day', day, 1, day + 1, i
        from (select i, date '2025-01-01' + cast(i % 365 as integer) as day from range(1_000_000) as t(i))
        """);
    catalogue.publish(home.warehouse());
    List<String> before = locations("star.fact_usage", home.tag());
    home.write(
        """
        insert into star.fact_usage (batch_key, source_key, file_row, model_key, date_key, period_kind,
          period_start, period_days, read_on, tokens)
        select 1, 0, 3_000_000 + i, 7, cast(strftime(day, '%Y%m%d') as integer), 'day', day, 1,
          date '2026-01-05', i
        from (select i, date '2025-12-29' + cast(i as integer) as day from range(7) as t(i))
        """);

    catalogue.publish(home.warehouse());

    List<String> after = locations("star.fact_usage", home.tag());
    assertThat(before).as("the months of 2025").hasSize(12);
    assertThat(after.stream().filter(file -> !before.contains(file)))
        .hasSize(2)
        .anyMatch(file -> file.contains("period_start_month=2025-12/"))
        .anyMatch(file -> file.contains("period_start_month=2026-01/"));
    assertThat(before.stream().filter(file -> !after.contains(file)))
        .as("the one that is replaced")
        .hasSize(1);
  }

  @Test
  void rows_that_go_and_partitions_that_empty_are_seen() throws Exception {
    catalogue.publish(home.warehouse());
    String first = home.tag();
    home.write("delete from star.fact_usage where period_start < date '2026-01-01'");
    home.write("delete from star.fact_claim");

    catalogue.publish(home.warehouse());

    assertThat(locations("star.fact_usage", home.tag())).hasSize(1);
    assertThat(catalogue.rows("star.fact_usage", home.tag()))
        .isEqualTo(home.rows("select * from star.fact_usage"));
    assertThat(catalogue.rows("star.fact_claim", home.tag())).isEmpty();
    assertThat(catalogue.rows("star.fact_usage", first)).as("as of the first").hasSize(4);
    assertThat(catalogue.rows("star.fact_claim", first)).as("as of the first").hasSize(1);
  }

  @Test
  void a_new_version_of_a_dimension_member_is_seen() throws Exception {
    catalogue.publish(home.warehouse());
    home.write(
        """
        update star.dim_model set valid_to = date '2026-02-01', is_current = false where model_key = 7;
        insert into star.dim_model (model_key, model, name, kind, vendor_key, is_inferred, source_key,
          batch_key, prompt_price, valid_from, valid_to, is_current)
        values (8, 'acme/one', 'Acme: One', 'model', 0, false, 0, 1, 1.50, date '2026-02-01',
          date '9999-12-31', true)
        """);

    Publication second = catalogue.publish(home.warehouse());

    assertThat(second.tables())
        .filteredOn(table -> table.table().equals("star.dim_model"))
        .extracting(TableReport::state, TableReport::rows)
        .containsExactly(tuple("written", 4L));
    assertThat(catalogue.rows("star.dim_model", home.tag()))
        .isEqualTo(home.rows("select * from star.dim_model"));
  }

  @Test
  void the_pointer_names_the_state_that_all_tables_have() throws Exception {
    Publication published = catalogue.publish(home.warehouse());

    assertThat(
            catalogue.rows("ops.publication", catalogue.table("ops.publication").currentSnapshot()))
        .singleElement()
        .asString()
        .contains("data_version=" + home.warehouse().dataVersion())
        .contains("batches=1")
        .contains("tables=" + published.tables().size())
        .contains("rows=" + published.rows());
    for (TableReport table : published.tables()) {
      assertThat(catalogue.table(table.table()).refs()).as(table.table()).containsKey(home.tag());
    }
  }

  @Test
  void old_publications_expire_with_their_files() throws Exception {
    PublishRequest request = new PublishRequest(2, false);
    catalogue.publish(home.warehouse(), request);
    String first = home.tag();
    List<String> firstFiles = locations("star.fact_usage", first);
    for (int tokens = 400; tokens < 403; tokens++) {
      home.write("update star.fact_usage set tokens = " + tokens + " where file_row = 3");
      catalogue.publish(home.warehouse(), request);
    }

    assertThat(catalogue.table("star.fact_usage").refs().keySet())
        .containsExactlyInAnyOrder("main", home.tag(), "v" + (home.warehouse().dataVersion() - 1));
    assertThat(catalogue.table("star.dim_date").refs()).doesNotContainKey(first);
    assertThat(catalogue.table("star.fact_usage").snapshots()).hasSize(2);
    assertThat(firstFiles.stream().filter(file -> TestingCatalogue.path(file).toFile().exists()))
        .as("the file of 2025, which the present state still has")
        .hasSize(1);
    assertThat(
            catalogue.rows("ops.publication", catalogue.table("ops.publication").currentSnapshot()))
        .hasSize(2);
  }

  @Test
  void a_dry_run_tells_what_would_be_done_and_does_nothing() throws Exception {
    Publication dry = catalogue.publish(home.warehouse(), new PublishRequest(10, true));

    assertThat(dry.dryRun()).isTrue();
    assertThat(dry.rowsWritten()).isPositive();
    assertThat(dry.tables()).extracting(TableReport::state).containsOnly("created");
    assertThat(catalogue.hasTable("star.fact_usage")).isFalse();
    assertThat(catalogue.hasTable("ops.publication")).isFalse();
  }

  @Test
  void comments_and_keys_travel() throws Exception {
    catalogue.publish(home.warehouse());

    var table = catalogue.table("star.fact_usage");
    assertThat(table.properties().get("comment")).startsWith("Usage as it was read");
    assertThat(table.schema().findField("tokens").doc())
        .isEqualTo("Tokens, prompt and completion together.");
    assertThat(table.properties().get("tidemark.foreign-keys"))
        .contains("model_key -> star.dim_model(model_key)");
    assertThat(catalogue.table("star.dim_date").properties())
        .containsEntry("tidemark.primary-key", "date_key");
  }

  private List<String> locations(String table, String tag) throws Exception {
    return catalogue.scan(table, tag).stream().map(task -> task.file().location()).toList();
  }
}
