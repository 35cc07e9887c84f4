-- Weekly tokens. Grain: model, week and reading.
select week_start as week, model, tokens, read_on
from csv
