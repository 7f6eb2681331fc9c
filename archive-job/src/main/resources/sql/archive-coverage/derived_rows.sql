decisions array<struct<
    article_id string, kind string, name string, name_key string, person_key string, occupation string, identity_id string, reason string,
    certain boolean, said_at timestamp
>>,
identities array<struct<
    id string, kind string, name string, name_key string, governmental boolean, seeded boolean, certain boolean, ruled boolean
>>,
carrier struct<
    article_id string, revision string, outlet_id string, outlet string, title string, published_at timestamp, said_at timestamp,
    minima array<int>, words int, facts array<int>, report_id string
>,
bands array<bigint>,
wordings array<struct<id string, signs string, negated boolean, words_id string, story_id string>>,
mentions array<struct<
    id string, article_id string, revision string, place int, in_current boolean, received_at timestamp, gone_at timestamp,
    dated_at timestamp, title string, url string, published_at timestamp, outlet_id string, outlet string, claim_id string, claim string,
    sentence string, cue string, stance string, negated boolean, claim_spans array<string>, cue_spans array<string>,
    source_spans array<string>, subjects array<string>, aspects array<string>, source_id string, source string, source_kind string,
    governmental boolean, anonymous boolean, chain array<string>, chain_ids array<string>, chain_kinds array<string>,
    chain_roles array<string>, via_id string, via string, reworded boolean, wording_id string, thread_id string, report_id string
>>
