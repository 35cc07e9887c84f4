-- What the engine tells of itself, macros, odd layout.
select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = 'gauge' order by table_name, ordinal_position
select table_name, table_type from information_schema.tables where table_schema = 'gauge' order by all
select table_name, estimated_size, column_count, has_primary_key, comment from duckdb_tables() where schema_name = 'gauge' order by all
select column_name, column_index, data_type from duckdb_columns() where table_name = 'g' and schema_name = 'gauge' order by column_index
select view_name, sql from duckdb_views() where schema_name = 'gauge' order by all
select constraint_type, constraint_text from duckdb_constraints() where table_name = 'g' and schema_name = 'gauge' order by all
select index_name, is_unique from duckdb_indexes() where schema_name = 'gauge'
select type_name, logical_type, labels from duckdb_types() where schema_name = 'gauge' order by all
select sequence_name from duckdb_sequences() where schema_name = 'gauge'
select function_name, parameters, macro_definition from duckdb_functions() where schema_name = 'gauge' order by all
select * from pragma_table_info('g')
select name, type, pk from pragma_table_info('gauge.g') order by cid
select count(*) > 10 from duckdb_keywords()
select count(*) > 10 from duckdb_functions() where function_name like 'list_%'
select count(*) > 100 from pg_timezone_names()
select name from icu_calendar_names() where name = 'gregorian'
select relname from pg_catalog.pg_class where relname like 'g%' order by all
select tablename from pg_catalog.pg_tables where schemaname = 'gauge'
select name from sqlite_master where name = 'gv'
select * from duckdb_optimizers() order by all limit 2
select bool, tinyint, int, bigint, hugeint from test_all_types()
select date, time, timestamp, timestamp_s, timestamp_tz, float, double, dec_4_1, dec38_10, uuid, interval, varchar, blob, bit, small_enum from test_all_types()
select int_array, nested_int_array, struct, struct_of_arrays, array_of_structs, map, "union" from test_all_types()
select * from (values (1)) t(a), test_all_types() limit 0
select pg_typeof(1), format_type(23, null), version() is not null, pg_get_expr('x', 1), obj_description(1, 'x'), has_table_privilege('g', 'select')
select json_serialize_sql('select 1')::varchar like '%SELECT_NODE%', json_deserialize_sql(json_serialize_sql('select 1 + 2'))
select plus(1), plus(1, 3), plus(1, b := 5), plus(id) from g order by id
select * from tm(1) order by id
select id, (select count(*) from tm(g.id)) from g order by id
select ov(2), ov(2, 3), ov(id) + ov(id, id) from g order by id
select gauge.plus(4), dialect.gauge.plus(5), plus(plus(1))
select plus(max(id)), max(plus(id)), sum(plus(id, id)) from g
select plus(id) as p, count(*) from g group by p order by p
select list_transform([1, 2], lambda x: plus(x)), [plus(x, 1) for x in [5]]
select plus(row_number() over (order by id)) from g order by 1
select plus((select max(id) from g))
select id from g where plus(id) > 3 order by plus(id) desc
select v, plus(n) from g where ov(id) in (1, 2) order by 1
select 'sad'::mood < 'ok'::mood, enum_last(null::mood), 'ok'::mood::varchar, ['sad', 'ok']::mood[]
select * from query('select 1 as a union all select 2') order by a
select * from query_table('g') order by id
select id from query_table(['g', 'g'], false) order by id
select * from range(3) as r(i) where i in (select id from g)
select * from generate_series(1, 10, 4)
select * from repeat(7, 3)
select * from repeat_row(1, 'a', num_rows := 2)
select * from summary((select id from g))
select * from histogram(g, id)
select * from unnest([1, 2]) with ordinality as u(a, b) order by b desc
select * from json_each('[1, 2]')
select current_user, session_user, current_role, user, current_schema, current_catalog is not null
select current_schemas(true) is not null, pg_my_temp_schema() is null
select getvariable('nope')
select count(*) from g tablesample 100%
select count(*) from g using sample 100 percent (bernoulli)
select count(*) from g using sample reservoir(2 rows) repeatable (7)
select id from g tablesample reservoir(3) repeatable (1) order by id
select count(*) from (select * from g using sample 2)
select count(*) from g using sample 2 rows
describe select 1 as a, 'x' as b
show g
show tables from gauge
summarize g
describe g
describe gauge.gv
desc gv
show all tables
show schemas
select * from pragma_version() limit 0
select random() between 0 and 1, uuid() <> uuid(), length(gen_random_uuid()::varchar)
select count(distinct r) > 1 from (select random() as r from range(10))
select r = r from (select random() as r)
with c as (select random() as r) select a.r = b.r from c a, c b
select count(*) from (select random() as x from g) where x < 2
select (random() * 0)::integer + id from g order by 1
select id, random() < 2 from g group by all order by id
select a is null from (select random() as a, * from g) order by 1
select txid_current() is not null
select alias(id) from g
select id as x, alias(x) from g limit 1
select count(t.*) from g t
select count(g) from g
select count(*) from g, gv where g.id = gv.id
select min(columns(*)) from g
select first(columns(*)) from g
select * from g where g.id = 2 and gauge.g.v = 'b' and dialect.gauge.g.n > 1
select dialect.gauge.g.id, gauge.g.v, g.n, id from dialect.gauge.g order by 1
select gauge.gv.id from gv order by 1
select G.ID, "G"."Id" as iD from g order by 1
select id "Id", v as 'quoted' from g order by 1
select id AS select_ from g limit 1
select 1 a, 2 b, 3 "c d", 4 as "E", 5 as e
select 1 as a, 2 as A, 3 as "a"
select a from (select 1 as "A")
select 1 as "très long nom de colonne avec espaces et «guillemets» — et plus encore 0123456789 0123456789"
select 'x'::varchar as "x::varchar", 'x'::varchar, cast('x' as varchar), 'x'::mood is null from g limit 0
select(1)+(2),(select(3)),((4))
select 1-- c
select/**/1/**/+/**/2
select 1;
select 1 as lead_space  ;
select '--no comment', '/* nor this */', $$;$$, ';'
select 1 as "semi;colon", 'a;b'
select e'a\'b', 'it''s', "id" from g where v = E'a'
select x'41', '\x41'::blob, b'101'
select 1_000, 1e3, 1.5e-2, .5, 5., 0x1F
select true, TRUE, NULL, null, not null
select * from g order by 1 limit 1 offset 1
select * from g limit 1 offset 0
select * from g fetch first row only
select * from (g)
select * from (g) as x
select * from ((select 1 as a)) as x
select * from (((g)))
select * from g as g
select * from g a, g b where a.id < b.id order by all
select * from g, (select 1 as k) order by id
select * from (g cross join (values (1)) v(k)) order by id
select * from (from g) where id = 1
from g where id = 1
from g select id, v where id = 1
from g select distinct v order by v
with x as (from g) from x select count(*)
from (values (1, 2)) t(a, b) select a + b
from range(3) t(i) select sum(i)
from g limit 1
from g a join gv b using (id) select a.id, b.v order by all
from g select * exclude (n) order by id desc limit 1
