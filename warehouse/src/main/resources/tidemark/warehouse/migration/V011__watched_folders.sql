-- Servers watch folders, too.
comment on table ops.watch is
  'Addresses and folders that a server looks at again and again. Grain: address. How far each is stands in ops.pull.';
comment on column ops.watch.address is 'What is looked at: an address, or the path of a folder (ops.pull).';
comment on column ops.pull.address is 'The address, as it was asked for; of a watched folder its path.';
