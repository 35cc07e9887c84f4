select o_orderkey, row_number() over (order by o_orderkey) from orders
select o_orderkey, rank() over (partition by o_orderstatus order by o_totalprice desc, o_orderkey) as r from orders
select o_custkey, dense_rank() over (order by o_custkey) from orders
select o_orderkey, sum(o_totalprice) over (partition by o_orderstatus order by o_orderkey) from orders
select o_orderkey, sum(o_totalprice) over (partition by o_orderstatus) as total, o_totalprice / sum(o_totalprice) over () as share from orders
select o_orderkey, avg(o_totalprice) over (order by o_orderkey rows between 3 preceding and current row) from orders
select o_orderkey, sum(o_orderkey) over (order by o_orderkey rows between 1 preceding and 1 following) from orders
select o_orderkey, count(*) over (order by o_orderdate range between unbounded preceding and current row) from orders
select o_orderkey, max(o_totalprice) over (order by o_orderkey rows between unbounded preceding and unbounded following) from orders
select o_orderkey, lag(o_totalprice) over (order by o_orderkey), lead(o_totalprice, 2) over (order by o_orderkey), lag(o_orderkey, 1, -1) over (order by o_orderkey) from orders
select o_orderkey, first_value(o_totalprice) over (partition by o_orderstatus order by o_orderkey), last_value(o_totalprice) over (partition by o_orderstatus order by o_orderkey rows between unbounded preceding and unbounded following) from orders
select o_orderkey, nth_value(o_orderkey, 2) over (order by o_orderkey), ntile(4) over (order by o_orderkey) from orders
select o_orderkey, percent_rank() over (order by o_orderkey), cume_dist() over (order by o_orderkey) from orders
select o_orderkey, sum(o_orderkey) over w, count(*) over w from orders window w as (partition by o_orderstatus order by o_orderkey)
select o_orderkey from orders qualify row_number() over (partition by o_orderstatus order by o_totalprice desc, o_orderkey) <= 2
select o_orderkey, rank() over (order by o_totalprice desc) as place from orders qualify place <= 3 order by place
select o_orderstatus, sum(o_totalprice) as t, rank() over (order by sum(o_totalprice) desc) from orders group by o_orderstatus order by 3
select week, sum(tokens), sum(tokens) - lag(sum(tokens)) over (order by week) from fact_usage group by week order by week
select week, model_key, tokens from (select *, row_number() over (partition by week order by tokens desc, date_key, model_key) as place from fact_usage) where place = 1 order by week
select distinct o_orderstatus, count(*) over (partition by o_orderstatus) from orders order by 1
select o_orderkey, sum(o_totalprice) over (order by o_custkey nulls first, o_orderkey) from orders
select o_orderkey, o_totalprice - avg(o_totalprice) over (partition by o_custkey) as above from orders where o_custkey < 10
select max(c) from (select count(*) over (partition by o_custkey) as c from orders)
select median(o_totalprice) over (partition by o_orderstatus), stddev(o_totalprice) over (partition by o_orderstatus) from orders
select sum(o_orderkey) filter (where o_orderkey > 5) over (order by o_orderkey) from orders
select sum(o_totalprice) over (order by o_orderdate range between interval 7 days preceding and current row) from orders
select sum(o_totalprice) over (order by o_orderkey groups between 1 preceding and current row) from orders
select sum(o_totalprice) over (order by o_orderkey rows between 1 preceding and 1 following exclude current row) from orders
select lag(o_custkey ignore nulls) over (order by o_orderkey) from orders
