-- Words with accents, emoji, quotes, patterns and nulls.
create table word (id integer, w varchar, other varchar, pat varchar);
insert into word values
  (1, 'Banana', 'ana', '%an%'), (2, 'straße', 'STRASSE', 'str_%'), (3, 'naïve café', 'cafe', '%é'), (4, '', '', ''), (5, null, 'x', null), (6, '  padded  ', ' ', '% %'), (7, '100%_sure', '%', '100\%%'), (8, '🦆 duck', '🦆', '_ duck'), (9, 'a,b,,c', ',', 'a%c'), (10, 'John O''Neil <j@ex.org>', '@', '%@ex.org>'), (11, E'two\nlines', 'lines', 'two%lines'), (12, 'ABCabc123', 'abc', '%[0-9]%');
