-- Daily tokens. Grain: model, day and reading.
select day, model, tokens, rank, read_on
from csv
