-- Articles compiled from feeds. Grain: article.
select published_at, outlet, language, link
from csv
