package tidemark.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tidemark.publish.table.TableReport;

/** Types, partitions, bounds, and what becomes of a table whose columns change. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishedShapesTest extends InACatalogue {
  @Override
  TestingHome home(Path at) {
    return TestingHome.open(at);
  }

  @Test
  void every_type_reads_back_as_the_value_it_was() throws Exception {
    home.write(
        """
        create table star.odd as
        select
          true as b, 200::utinyint as u8, -7::smallint as i16, 4000000000::uinteger as u32,
          18446744073709551615::ubigint as u64, 99999999999999999999999999999999999999::hugeint as h,
          1.5::float as f, 'nan'::double as d, 12.345678::decimal(18, 6) as dc, date '1969-12-31' as day,
          time '10:11:12.123456' as t, timestamp '2026-02-18 10:11:12.123456' as ts,
          timestamptz '2026-02-18 10:11:12+00' as tz, 'ab'::blob as bl, '{"a": [1]}'::json as j,
          'b'::enum('a', 'b') as e, '6f0ac2ff-5b04-4d4f-9f9a-3f6d2b7f2f5e'::uuid as u,
          [1, null, 3]::utinyint[] as l, {'a': 1, 'b c': [{'x': 9::hugeint}]} as s,
          map {'k': 1.25::decimal(9, 2)} as m, '研报 🎉' as "a ""name\"""
        union all
        select null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null, null
        """);

    catalogue.publish(home.warehouse());

    assertThat(catalogue.rows("star.odd", home.tag()))
        .hasSize(2)
        .isEqualTo(home.rows("select * from star.odd"));
    assertThat(catalogue.table("star.odd").schema().findType("s.b c.element.x"))
        .isEqualTo(Types.DecimalType.of(38, 0));
  }

  @Test
  void a_table_with_a_million_rows_a_year_is_laid_out_by_month() throws Exception {
    home.write(
        """
        create table star.fact_many as
        select date '2025-01-01' + cast(i % 365 as integer) as period_start, i as model_key
        from range(1000000) as t(i)
        union all
        select null, -1
        """);

    catalogue.publish(home.warehouse());

    Table table = catalogue.table("star.fact_many");
    assertThat(table.spec().fields()).hasSize(1);
    assertThat(table.spec().fields().get(0).transform()).hasToString("month");
    assertThat(catalogue.scan("star.fact_many", home.tag())).as("twelve and one").hasSize(13);
    assertThat(catalogue.rows("star.fact_many", home.tag())).hasSize(1_000_001);
    try (CloseableIterable<FileScanTask> march =
        table.newScan().filter(Expressions.equal("period_start", "2025-03-15")).planFiles()) {
      assertThat(march)
          .singleElement()
          .satisfies(task -> assertThat(task.file().recordCount()).isGreaterThan(80_000L));
    }

    home.write("update star.fact_many set model_key = -5 where period_start = date '2025-03-15'");
    assertThat(catalogue.publish(home.warehouse()).tables())
        .filteredOn(report -> report.table().equals("star.fact_many"))
        .extracting(TableReport::partitions, TableReport::partitionsWritten)
        .containsExactly(tuple(13, 1));
    assertThat(catalogue.rows("star.fact_many", home.tag()))
        .isEqualTo(home.rows("select * from star.fact_many"));
  }

  @Test
  void bounds_and_counts_are_those_of_the_rows() throws Exception {
    home.write(
        """
        create table star.bounded as
        select * from (values (1, 'b', date '2026-01-01', 0.5), (null, 'a', null, 'nan'::double), (-3, null, null, 2))
          as t(n, s, d, x)
        """);

    catalogue.publish(home.warehouse());

    Table table = catalogue.table("star.bounded");
    DataFile file = planned(table);
    assertThat(file.recordCount()).isEqualTo(3);
    assertThat(bound(table, file.lowerBounds(), "n")).isEqualTo(-3);
    assertThat(bound(table, file.upperBounds(), "n")).isEqualTo(1);
    assertThat(bound(table, file.lowerBounds(), "s")).hasToString("a");
    assertThat(bound(table, file.upperBounds(), "d")).isEqualTo(20454);
    int x = table.schema().findField("x").fieldId();
    assertThat(file.lowerBounds()).doesNotContainKey(x);
    assertThat(file.nanValueCounts()).containsEntry(x, 1L);
    assertThat(file.nullValueCounts()).containsEntry(table.schema().findField("d").fieldId(), 2L);
  }

  private static DataFile planned(Table table) throws Exception {
    try (CloseableIterable<FileScanTask> tasks = table.newScan().includeColumnStats().planFiles()) {
      return tasks.iterator().next().file().copy();
    }
  }

  private static Object bound(Table table, Map<Integer, ByteBuffer> bounds, String column) {
    Types.NestedField field = table.schema().findField(column);
    return Conversions.fromByteBuffer(field.type(), bounds.get(field.fieldId()));
  }

  @Test
  void columns_that_come_go_and_change_are_published_and_old_states_keep_theirs() throws Exception {
    home.write("create table star.shape as select 1 as a, 'x' as gone, 5 as b");
    home.write("comment on column star.shape.a is 'First.'");
    catalogue.publish(home.warehouse());
    String first = home.tag();
    home.write(
        """
        drop table star.shape;
        create table star.shape as select 'new' as c, 1 as a, 'five' as b
        """);

    catalogue.publish(home.warehouse());

    assertThat(catalogue.table("star.shape").schema().columns())
        .extracting(Types.NestedField::name, field -> field.type().toString())
        .containsExactly(tuple("c", "string"), tuple("a", "int"), tuple("b", "string"));
    assertThat(catalogue.rows("star.shape", home.tag())).containsExactly("c=new | a=1 | b=five");
    assertThat(catalogue.rows("star.shape", first)).containsExactly("a=1 | gone=x | b=5");
    home.write("comment on column star.shape.a is 'Another.'");
    assertThat(catalogue.publish(home.warehouse()).tables())
        .filteredOn(report -> report.table().equals("star.shape"))
        .extracting(TableReport::state, TableReport::rowsWritten)
        .containsExactly(tuple("described", 0L));
    assertThat(catalogue.table("star.shape").schema().findField("a").doc()).isEqualTo("Another.");
  }
}
