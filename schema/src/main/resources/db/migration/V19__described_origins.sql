-- Institutions and documents that an outlet describes and does not name are origins of their own.

comment on column claim_origin.kind is
    'named; described: an institution or document that an outlet describes and does not name; anonymous: the other unnamed sources of an '
    'outlet; or outlet: an outlet that others cite and that gives no source.';
comment on column thread_origin.kind is
    'named; described: an institution or document that an outlet describes and does not name; anonymous: the other unnamed sources of an '
    'outlet; or outlet: an outlet that others cite and that gives no source.';
comment on column thread_origin.origin_id is
    'The identity of a named source or of an outlet; otherwise an id derived from the outlet, and from the words of a description.';
comment on column mention.origin_kind is 'named, described, anonymous or outlet; see thread_origin.kind. Null if there is no origin.';
comment on column thread_mention.origin_kind is
    'named, described, anonymous or outlet; see thread_origin.kind. Null if there is no origin.';
