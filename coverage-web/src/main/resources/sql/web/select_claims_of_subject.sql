select claim from mention where subjects @> array[:subject] and in_current limit :claims
