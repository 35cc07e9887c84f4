-- What a statement costs that reads nothing.
select 1 as one
