-- A JSON document without its records, which were written elsewhere. Grain: the one document. Variable: document_file.
create or replace table document as
select json
from read_json_objects(getvariable('document_file'), format = 'unstructured', maximum_object_size = 134217728);
