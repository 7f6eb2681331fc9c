-- Which version of the extractor has read how much: after an upgrade, the earlier ones are what ./hearsay reread has still to do.

create view extractor_version as
select
    extractor_name,
    array_to_string(extractor_version, '.') as extractor_version,
    count(distinct article_id)              as articles,
    count(*)                                as revisions
from extraction
group by extraction.extractor_name, extraction.extractor_version;

comment on view extractor_version is 'How many article revisions each version of the extractor has read last.';
comment on column extractor_version.extractor_name is 'See extraction.extractor_name.';
comment on column extractor_version.extractor_version is 'The version of the extractor, such as 1.10.0.';
comment on column extractor_version.articles is
    'The number of articles of which this version has read a revision last. An article counts for each version that has read one.';
comment on column extractor_version.revisions is 'The number of article revisions that this version has read last.';

grant select on extractor_version to hearsay_coverage, analyst;
