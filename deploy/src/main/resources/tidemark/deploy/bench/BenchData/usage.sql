-- Usage that no one had: 500 models a day, the same in each run. Grain: model, day.
create table usage_daily as
select
  date '2024-01-01' + cast(n // 500 as integer) as day,
  n // 500 as day_number,
  n % 500 as model_number,
  'vendor-' || (n % 500 % 40) || '/model-' || (n % 500) as model,
  ['CN', 'US', 'FR', 'DE', 'KR', 'CA'][1 + cast(hash(n % 500) % 6 as integer)] as country,
  cast(hash(n) % 1000000000 as bigint) as tokens,
  cast(hash(n + 1) % 100000 as integer) as requests
from range($days * 500) r(n)
