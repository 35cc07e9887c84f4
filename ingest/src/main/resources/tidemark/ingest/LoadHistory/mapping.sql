-- The text of a mapping that a load used. Grain: mapping. Parameter: its key.
select text
from ops.mapping
where mapping = ?
