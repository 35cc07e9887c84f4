-- Words and signs: strings of all kinds, and what they hide.
create table word (id integer, w varchar, lang varchar, note varchar);
insert into word values (1, 'Straße', 'de', 'a_b'), (2, 'naïve', 'fr', '100%'), (3, '東京', 'ja', null), (4, '', 'xx', 'back\slash'), (5, null, null, 'it''s'), (6, 'ABC abc', 'en', 'x,y,,z'), (7, '🦆🦆', 'em', ' pad '), (8, 'abc', 'en', '2024-05-06'), (9, 'Zürich', 'de', '12.5'), (10, 'zebra', 'en', 'tab	here');
create table pat (p varchar, kind varchar);
insert into pat values ('a%', 'like'), ('%\%', 'like'), ('_b_', 'like'), ('[a-z]+', 'regex'), ('*bc', 'glob');
create table ci (k varchar collate nocase, v integer);
insert into ci values ('Ab', 1), ('aB', 2), ('b', 3), (null, 4), ('B', 5), ('c', 6);
