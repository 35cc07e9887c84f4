-- Names that differ by case and accent; a column with a collation of its own.
create table person (id integer, name varchar, ci varchar collate nocase, na varchar collate noaccent, both_c varchar collate nocase.noaccent, de varchar collate de);
insert into person values
  (1, 'Anna', 'Anna', 'Anna', 'Anna', 'Öl'), (2, 'anna', 'anna', 'anna', 'anna', 'Ol'), (3, 'Änna', 'Änna', 'Änna', 'Änna', 'Zoo'), (4, 'bob', 'bob', 'bob', 'bob', 'apfel'), (5, 'Bob', 'BOB', 'Böb', 'BÖB', 'Äpfel'), (6, null, null, null, null, null), (7, 'Zoë', 'Zoë', 'Zoe', 'zoe', 'ß'), (8, '', '', '', '', '');
