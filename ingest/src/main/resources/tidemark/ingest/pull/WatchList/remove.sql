-- Ends a watch. Grain: address. Parameters: id.
delete from ops.watch
where watch = ?
