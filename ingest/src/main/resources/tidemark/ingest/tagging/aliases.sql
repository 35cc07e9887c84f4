-- All words by which texts are tagged. Grain: alias and what it stands for.
select alias, language, kind, target, matching = 'exact' as is_exact
from star.alias
order by alias, kind, target;
