-- Books, authors and loans; nulls where NOT IN hurts.
create table author (author_id integer, name varchar, born integer, country varchar);
insert into author values (1, 'Ines', 1950, 'PT'), (2, 'Karl', 1932, 'DE'), (3, 'Mei', 1975, 'CN'), (4, 'Olu', null, 'NG'), (5, 'Pia', 1988, null);
create table book (book_id integer, title varchar, author_id integer, pages integer, price decimal(6, 2), genre varchar);
insert into book values (1, 'Tides', 1, 320, 18.00, 'novel'), (2, 'Salt', 1, 150, 9.50, 'poetry'), (3, 'Stahl', 2, 610, 35.00, 'history'), (4, 'Rain', 3, 150, 12.25, 'novel'), (5, 'Lamps', 3, 90, null, 'poetry'), (6, 'Anon', null, 45, 1.00, 'pamphlet'), (7, 'Dust', 9, 320, 18.00, 'novel');
create table loan (loan_id integer, book_id integer, reader varchar, out_on date, back_on date);
insert into loan values (1, 1, 'ann', '2024-01-01', '2024-01-15'), (2, 1, 'ben', '2024-02-01', null), (3, 3, 'ann', '2024-01-10', '2024-03-10'), (4, 4, 'cat', '2024-03-03', '2024-03-04'), (5, null, 'dan', '2024-03-05', null), (6, 5, 'ann', null, null);
create table void_t (v integer);
create table with_null (v integer);
insert into with_null values (1), (2), (null);
