-- Macros of the attached database itself: scalar, table, overloaded, with defaults.
create table price (item varchar, cents integer, day date);
insert into price values ('tea', 350, '2024-01-01'), ('pie', 1275, '2024-01-02'), ('jam', null, '2024-01-02');
create macro to_euro(c) as c / 100.0;
create macro clamp(x, lo := 0, hi := 1000) as least(greatest(x, lo), hi);
create macro pair_sum(a, b) as a + b, (a, b, c) as a + b + c;
create macro dearest() as (select max(cents) from price);
create macro cheaper_than(limit_cents) as table select item, cents from price where cents < limit_cents;
create macro days_between(a date, b date) as date_diff('day', a, b);
create macro twice_over(n) as table select i, i * 2 as j from range(n) t(i);
create view euro_price as select item, to_euro(cents) as euro from price;
create macro letters(s) as unnest(string_split(s, ''));
create macro marked(s, m) as m || letters(s);
create macro nested_twice(l) as list_transform(l, lambda e: e * 2);
create macro noise() as random();
