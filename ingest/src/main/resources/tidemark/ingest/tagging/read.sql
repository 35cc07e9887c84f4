-- Each text is read once. Of what found_in answers, the first part is what it mentions, the second what
-- it claims. Grain: text.
create table found as
select
  fact,
  file_row,
  place,
  found_in(text, case when date_precision in ('second', 'day') then published_on end) as found
from text;
