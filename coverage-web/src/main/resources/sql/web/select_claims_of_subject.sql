select claim from mention where subjects @> array[:subject]::text[] and in_current limit :claims
