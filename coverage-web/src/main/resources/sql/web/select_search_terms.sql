-- the number of terms and operators of a search; none if it consists of stop words only
select numnode(websearch_to_tsquery('english', folded(:q)))
