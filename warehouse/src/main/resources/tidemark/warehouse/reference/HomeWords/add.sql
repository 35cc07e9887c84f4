-- A home's words beside those of this version. Grain: word. temp.home_word, temp.reference_row.
insert into temp.reference_row (alias, language, kind, target, matching, weight, is_own)
select trim(alias), coalesce(language, 'und'), kind, key, coalesce(matching, 'any'), weight, true
from temp.home_word;

drop table temp.home_word;

drop table temp.home_fault;
