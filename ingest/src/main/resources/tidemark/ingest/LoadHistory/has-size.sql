-- Whether a load had as many bytes, so that a file may be its content again. Parameter: bytes.
select count(*) > 0
from ops.batch
where bytes = ?
