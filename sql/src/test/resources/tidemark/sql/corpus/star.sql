select m.country, u.week, sum(u.tokens) as tokens from fact_usage u join dim_model m on m.model_key = u.model_key group by m.country, u.week order by u.week, m.country
select m.vendor, sum(u.tokens) as tokens, sum(u.tokens) / sum(sum(u.tokens)) over () as share from fact_usage u join dim_model m using (model_key) group by m.vendor order by tokens desc
with by_country as (select u.week, m.country, sum(u.tokens) as tokens from fact_usage u join dim_model m using (model_key) group by all) select a.week, a.tokens, b.tokens as rival from by_country a join by_country b on a.week = b.week where a.country = 'CN' and b.country = 'US' and a.tokens > b.tokens order by a.week limit 1
select week, count(distinct model_key) as models, sum(tokens) filter (where rank <= 3) as top, sum(requests) from fact_usage group by week order by week
select m.model, count(*) as weeks, avg(u.rank) as mean_rank from fact_usage u left join dim_model m on u.model_key = m.model_key where u.rank is not null group by m.model having count(*) > 5 order by mean_rank, m.model
select m.is_open, m.country, sum(u.tokens) from fact_usage u join dim_model m using (model_key) group by rollup (m.is_open, m.country) order by 1, 2, 3
select week, model, tokens from (select u.week, m.model, u.tokens, row_number() over (partition by u.week order by u.tokens desc, m.model, u.date_key) as place from fact_usage u join dim_model m on m.model_key = u.model_key) where place <= 3 order by week, place
select m.model, m.price, m.price > (select avg(price) from dim_model) as dear from dim_model m order by m.model
select date_trunc('month', week) as month, sum(tokens) as tokens, sum(tokens) - lag(sum(tokens)) over (order by date_trunc('month', week)) as change from fact_usage group by month order by month
select vendor, count(*) filter (where is_open) as open_models, count(*) as models from dim_model group by vendor order by vendor
select m.country, round(100.0 * sum(u.tokens) / (select sum(tokens) from fact_usage), 2) as percent from fact_usage u join dim_model m using (model_key) group by m.country order by percent desc nulls last
select model from dim_model where model_key not in (select model_key from fact_usage) order by model
select week, tokens, sum(tokens) over (order by week rows between 3 preceding and current row) as four_weeks from (select week, sum(tokens) as tokens from fact_usage group by week) order by week
select coalesce(m.country, 'unknown') as country, sum(u.prompt_tokens) as prompts, count(u.prompt_tokens) as readings from fact_usage u left join dim_model m using (model_key) group by 1 order by 1
select case when m.price is null then 'unpriced' when m.price < 5 then 'cheap' else 'dear' end as class, count(*) as n, min(m.price), max(m.price) from dim_model m group by class order by class
select u.week from fact_usage u where exists (select 1 from dim_model m where m.model_key = u.model_key and m.vendor = 'vendor2') group by u.week having sum(u.tokens) > 0 order by 1
select strftime(week, '%G-W%V') as iso_week, sum(tokens) as tokens from fact_usage where week between date '2026-01-05' and date '2026-02-28' group by 1 order by 1
select vendor || ' / ' || coalesce(country, '?') as maker, count(*) from dim_model group by maker order by maker
select m.vendor, m.country, count(*) from dim_model m where m.valid_from <= date '2025-03-01' and m.valid_to > date '2025-03-01' group by all order by all
select week, max(tokens) as best, min(tokens) filter (where tokens > 0) as least, median(tokens) as middle from fact_usage group by week order by week limit 8
