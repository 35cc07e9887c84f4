-- All watches. Grain: address.
select watch, address, kind, every_seconds, made_at
from ops.watch
order by address
