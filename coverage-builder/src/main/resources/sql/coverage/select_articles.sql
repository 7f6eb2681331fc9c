-- Returns each article as one JSON text, with its completely extracted revisions in the order of first reception. A revision is extracted
-- completely if its extraction record and everything that the record counts are stored. A sentence is given by its span: cutting it out
-- of the text here would read the text once for each claim, so that the time would grow with the square of the article's length.
select json_build_object(
    'id', article.id,
    'outlet', article.outlet,
    'url', article.url,
    'first_received_at', article.first_received_at,
    'revisions', coalesce(revisions.list, '[]'))::text as article
from unnest(:articles::text[]) as due (article_id)
join article on article.id = due.article_id
left join lateral (
    select
        json_agg(
            json_build_object(
                'revision', revision.revision,
                'title', revision.title,
                'published_at', revision.published_at,
                'first_received_at', revision.first_received_at,
                'last_received_at', revision.last_received_at,
                'text', revision.text,
                'attributions', coalesce(attributions.list, '[]'))
            order by revision.first_received_at, revision.revision) as list
    from article_revision as revision
    join extraction on extraction.article_id = revision.article_id and extraction.revision = revision.revision
    cross join lateral (
        select
            count(*) as number,
            count(*) filter (where claim.id is null) as dangling,
            json_agg(
                json_build_object(
                    'id', attribution.id,
                    'claim_id', claim.id,
                    'claim', claim.text,
                    'completion', claim.completion,
                    'claim_spans', claim.spans,
                    'sentence', json_build_object('start', lower(claim.sentence), 'end', upper(claim.sentence)),
                    'negative', claim.polarity = 'negative',
                    'cue', attribution.cue,
                    'cue_spans', attribution.cue_spans,
                    'stance', attribution.stance,
                    'source_spans', attribution.source_spans,
                    'source', case
                        when source.id is not null then json_build_object(
                            'kind', source.kind,
                            'name', source.name,
                            'label', source.label,
                            'role', attribution.source_role,
                            'affiliation', attribution.source_affiliation)
                    end,
                    'chain', coalesce(chain.list, '[]'),
                    'subjects', coalesce(topic.subjects, '{}'),
                    'aspects', coalesce(topic.aspects, '{}'))
                order by attribution.id) as list
        from attribution
        left join claim on claim.id = attribution.claim_id and claim.extractor_version = attribution.extractor_version
        left join source on source.id = attribution.source_id and source.extractor_version = attribution.extractor_version
        left join lateral (
            select json_agg(
                json_build_object('name', link.step -> 0, 'kind', link.step -> 1, 'role', link.step -> 2) order by link.position) as list
            from jsonb_array_elements(attribution.chain) with ordinality as link (step, position)
        ) as chain on true
        left join lateral (
            select
                array_agg(distinct touched.subject order by touched.subject) as subjects,
                array_agg(distinct aspect.name order by aspect.name) filter (where aspect.name is not null) as aspects
            from claim_subject as touched
            left join unnest(touched.aspects) as aspect (name) on true
            where touched.claim_id = claim.id and touched.extractor_version = claim.extractor_version
        ) as topic on true
        where attribution.article_id = extraction.article_id
            and attribution.revision = extraction.revision
            and attribution.extractor_version = extraction.extractor_version
    ) as attributions
    where revision.article_id = article.id
        and attributions.number = extraction.attributions
        and attributions.dangling = 0
        and extraction.claims = (
            select count(*)
            from claim
            where claim.article_id = extraction.article_id
                and claim.revision = extraction.revision
                and claim.extractor_version = extraction.extractor_version
        )
) as revisions on true
