-- Comments on the article; the note tells what they are about. Grain: comment.
select
  coalesce(n.item->>'$.article.link', 'note: ' || (n.item->>'$.article.title')) as article,
  n.comment->>'$.language' as language,
  coalesce(n.comment->>'$.text', n.comment->>'$.about') as text,
  n.comment->>'$.published' as commented_at
from (select item, unnest(json_extract(item, '$.article.comments[*]')) as comment from item) n
