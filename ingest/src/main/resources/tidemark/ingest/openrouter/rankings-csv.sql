-- The official daily export. Grain: model and day.
select date as day, model_permaslug as model, rank, total_tokens as tokens
from csv
