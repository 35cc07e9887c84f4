-- By which words texts are read now. Grain: one row.
select checksum from ops.repeatable where name = 'reference aliases'
