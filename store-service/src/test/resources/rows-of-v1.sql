-- What a store of the first version kept: an article in two wordings, of which the first was read by an older extractor; the words are our own.
insert into article values
    ('a1', 'https://daily.example/talks', 'Placeholder Daily', '2023-05-24T10:00:00Z', '2023-05-25T10:00:00Z', 'bbbbbbbbbbbbbbbb');
insert into article_revision values
    ('a1', 'aaaaaaaaaaaaaaaa', 'Talks begin', null, null, 'en', 'Talks have begun.', repeat('a', 64), '2023-05-24T10:00:00Z', '2023-05-24T10:00:00Z'),
    ('a1', 'bbbbbbbbbbbbbbbb', 'Talks begin, corrected', 'A. Writer', '2023-05-23T21:30:00Z', 'en',
     '🗞 Andrzej Duda told the WSJ that talks had begun. A US official said nothing had been decided.', repeat('b', 64),
     '2023-05-25T10:00:00Z', '2023-05-25T10:00:00Z');
insert into extraction values ('a1', 'bbbbbbbbbbbbbbbb', '{1,10,0}', 'hearsay', 2, 2);
insert into claim values
    ('c1', '{1,10,0}', 'a1', 'bbbbbbbbbbbbbbbb', 'talks had begun', '{"[33,48)"}', '[0,49)', 'indirect', 'positive', 'certain'),
    ('c2', '{1,10,0}', 'a1', 'bbbbbbbbbbbbbbbb', 'nothing had been decided', '{"[69,93)"}', '[50,94)', 'indirect', 'negative', 'certain');
insert into claim_subject values ('c1', '{1,10,0}', 'Ukraine security guarantees', '{"NATO membership",troops}');
insert into source values
    ('00000000-0000-5000-8000-000000000001', '{1,10,0}', 'a1', 'bbbbbbbbbbbbbbbb', 'person', 'Andrzej Duda', 'Andrzej Duda'),
    ('00000000-0000-5000-8000-000000000002', '{1,10,0}', 'a1', 'bbbbbbbbbbbbbbbb', 'anonymous', null, 'A US official');
insert into attribution values
    ('t1', '{1,10,0}', 'a1', 'bbbbbbbbbbbbbbbb', 'c1', null, '00000000-0000-5000-8000-000000000001', 'Andrzej Duda', '{"[2,14)"}', null,
     'Poland', '{}', null, 'told', '{"[15,19)"}', 'tell', 'states', 0.9),
    ('t2', '{1,10,0}', 'a1', 'bbbbbbbbbbbbbbbb', 'c2', null, '00000000-0000-5000-8000-000000000002', 'A US official', '{"[50,63)"}', 'official',
     'United States', '{}', null, 'said', '{"[64,68)"}', 'say', 'states', 0.8);
insert into chain_link values
    ('t1', '{1,10,0}', 1, 'Andrzej Duda', 'person', 'source', '{"[2,14)"}'),
    ('t1', '{1,10,0}', 2, 'the WSJ', 'outlet', 'via', '{"[20,27)"}'),
    ('t1', '{1,10,0}', 3, 'Placeholder Daily', 'outlet', 'outlet', '{}'),
    ('t2', '{1,10,0}', 1, 'A US official', 'anonymous', 'source', '{"[50,63)"}'),
    ('t2', '{1,10,0}', 2, 'Placeholder Daily', 'outlet', 'outlet', '{}');
