-- Comments of a page. Grain: comment.
select article, commented_at, language, text
from page_comment
