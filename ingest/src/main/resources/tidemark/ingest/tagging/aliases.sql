-- All words by which texts are tagged. Grain: alias and what it stands for.
select alias, language, kind, target, matching = 'exact' as is_exact, coalesce(weight, 1) as weight
from star.alias
order by alias, kind, target;
