-- The watermark of one address; without its tags where the load is gone, so that all is fetched anew. Grain: address.
-- Parameters: the address.
select
  pull.address,
  case when batch.batch_key is not null then pull.etag end as etag,
  case when batch.batch_key is not null then pull.last_modified end as last_modified,
  case when batch.batch_key is not null then pull.content_hash end as content_hash,
  batch.batch_key,
  pull.tried_at,
  pull.good_at,
  pull.not_before,
  pull.failures,
  pull.error
from ops.pull
left join ops.batch on batch.batch_key = pull.batch
where pull.address = ?
