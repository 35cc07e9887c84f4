-- Texts: collations, escapes, patterns, Unicode, regular expressions; columns with a collation.
create table phrase (id integer, t varchar, nc varchar collate nocase, na varchar collate noaccent, b blob);
insert into phrase values (1, 'Hello', 'Hello', 'café', 'a\x00b'), (2, 'hello', 'HELLO', 'cafe', 'ab'), (3, 'Ünïcode ✓', 'ünïcode', 'Äpfel', ''), (4, '', '', null, null), (5, null, null, 'apfel', '\xFF'), (6, 'a%b_c', 'zebra', 'Zebra', 'zz'), (7, E'tab\there\nline', 'Apple', 'été', 'x');
create table word (nc varchar collate nocase, n integer);
insert into word values ('hello', 1), ('HELLO', 2), ('Zebra', 3), (null, 4), ('apple', 5);
