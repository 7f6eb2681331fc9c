-- The tables that the events become.
--
-- Events come in any order across topics and any number of times, so no table refers to one that is filled from another topic, and every
-- row's end state is the same whatever the order. No column says when a row was written: a replay must change nothing.

create table article (
    id                text primary key,
    url               text,
    outlet            text        not null,
    first_received_at timestamptz not null,
    last_received_at  timestamptz not null,
    current_revision  text        not null
);

comment on table article is 'An article, however often and in however many revisions it was received.';
comment on column article.id is
    'Derived from the canonical URL, else from outlet, title and day: the same article posted again has the same id.';
comment on column article.url is 'Where the outlet published it, canonical; as last received. Null where it is not known.';
comment on column article.outlet is 'Who publishes it; as last received.';
comment on column article.first_received_at is 'When any revision of it was first received.';
comment on column article.last_received_at is 'When any revision of it was last received.';
comment on column article.current_revision is 'The revision that was received last; see article_revision.revision.';

create index article_outlet on article (outlet);


create table article_revision (
    article_id        text        not null,
    revision          text        not null,
    title             text        not null,
    byline            text,
    published_at      timestamptz,
    language          text        not null,
    text              text        not null,
    content_hash      text        not null,
    first_received_at timestamptz not null,
    last_received_at  timestamptz not null,
    primary key (article_id, revision)
);

comment on table article_revision is 'One wording of an article. The same article received with another title or text is another revision.';
comment on column article_revision.article_id is 'The article; see article.id.';
comment on column article_revision.revision is
    'The first 16 hex digits of content_hash. Which revision came first is told by first_received_at.';
comment on column article_revision.title is 'The headline.';
comment on column article_revision.byline is 'Who wrote it, as printed; as last received. Null where it is not known.';
comment on column article_revision.published_at is
    'When the outlet says that it was published; as last received. Null where it is not known.';
comment on column article_revision.language is 'The language, as a BCP 47 tag such as en; as last received.';
comment on column article_revision.text is
    'The text exactly as received. All spans of claims, sources, cues and chains count its Unicode code points from 0, end exclusive.';
comment on column article_revision.content_hash is 'SHA-256 of title and text, in lower-case hex.';
comment on column article_revision.first_received_at is 'When this wording was first received.';
comment on column article_revision.last_received_at is 'When this wording was last received.';

create index article_revision_day on article_revision (coalesce(published_at, first_received_at));


create table extraction (
    article_id        text    not null,
    revision          text    not null,
    extractor_version integer[] not null,
    extractor_name    text    not null,
    claims            integer not null check (claims >= 0),
    attributions      integer not null check (attributions >= 0),
    primary key (article_id, revision)
);

comment on table extraction is
    'What the newest extractor found in an article revision. When a greater version comes, the rows of smaller versions are removed.';
comment on column extraction.article_id is 'The article; see article.id.';
comment on column extraction.revision is 'The revision that was read; see article_revision.revision.';
comment on column extraction.extractor_version is 'The extractor''s version as numbers: 1.10.0 is {1,10,0}, which is greater than {1,9,3}.';
comment on column extraction.extractor_name is 'The extractor''s name.';
comment on column extraction.claims is
    'How many claims it announced; the rows of claim with the same article_id, revision and extractor_version.';
comment on column extraction.attributions is
    'How many attributions it announced; the rows of attribution with the same article_id, revision and extractor_version.';


create table claim (
    id                text        not null,
    extractor_version integer[]   not null,
    article_id        text        not null,
    revision          text        not null,
    text              text        not null,
    spans             int4range[] not null,
    sentence          int4range   not null,
    quote_type        text        not null,
    polarity          text        not null,
    certainty         text        not null,
    primary key (id, extractor_version)
);

comment on table claim is 'A stretch of an article that some source puts forward. Who does is told by attribution.';
comment on column claim.id is
    'Derived from article, revision and spans: another extractor version that finds the same stretch makes the same id.';
comment on column claim.extractor_version is 'The extractor''s version as numbers; see extraction.extractor_version.';
comment on column claim.article_id is 'The article; see article.id.';
comment on column claim.revision is 'The article''s revision; see article_revision.revision.';
comment on column claim.text is 'The content as it stands in the article, its spans joined by a space.';
comment on column claim.spans is
    'Where the content stands: Unicode code points of article_revision.text from 0, end exclusive, in text order.';
comment on column claim.sentence is
    'The sentence in which the content begins: Unicode code points of article_revision.text from 0, end exclusive.';
comment on column claim.quote_type is
    'direct: wholly between quotation marks; indirect: wholly in the outlet''s words; mixed: partly between quotation marks.';
comment on column claim.polarity is 'positive: it is so; negative: it is not so.';
comment on column claim.certainty is
    'How sure the claim''s own words are. certain: no hedge; probable: likely, expected; possible: may, could; underspecified: a '
    'question, a condition, a wish.';

create index claim_article on claim (article_id, revision);


create table claim_subject (
    claim_id          text      not null,
    extractor_version integer[] not null,
    subject           text      not null,
    aspects           text[]    not null,
    primary key (claim_id, extractor_version, subject),
    foreign key (claim_id, extractor_version) references claim on delete cascade
);

comment on table claim_subject is 'A configured subject that a claim touches.';
comment on column claim_subject.claim_id is 'The claim; see claim.id.';
comment on column claim_subject.extractor_version is 'The extractor''s version as numbers; see extraction.extractor_version.';
comment on column claim_subject.subject is 'The subject''s name in the extractor''s configuration.';
comment on column claim_subject.aspects is 'The subject''s aspects that the claim touches, sorted; empty when only the subject itself.';

create index claim_subject_subject on claim_subject (subject);


create table source (
    id                uuid      not null,
    extractor_version integer[] not null,
    article_id        text      not null,
    revision          text      not null,
    kind              text      not null,
    name              text,
    label             text      not null,
    primary key (id, extractor_version)
);

comment on table source is
    'A source of an article revision, once however often it speaks there. The same person in two articles has two rows with one name '
    'and kind.';
comment on column source.id is
    'Derived from article, revision, kind and name, or from the words where there is no name: two unnamed sources in the same words are '
    'one row.';
comment on column source.extractor_version is 'The extractor''s version as numbers; see extraction.extractor_version.';
comment on column source.article_id is 'The article; see article.id.';
comment on column source.revision is 'The article''s revision; see article_revision.revision.';
comment on column source.kind is
    'person, organisation, outlet, government, group (several not named one by one), document, anonymous (name withheld) or unknown.';
comment on column source.name is 'The name that the words stand for, resolved within the article. Null for who is not named.';
comment on column source.label is 'What to print: the name, else the words of the text.';

create index source_article on source (article_id, revision);
create index source_label on source using hash (label);


create table attribution (
    id                 text             not null,
    extractor_version  integer[]        not null,
    article_id         text             not null,
    revision           text             not null,
    claim_id           text             not null,
    parent_id          text,
    source_id          uuid,
    source_text        text,
    source_spans       int4range[],
    source_role        text,
    source_affiliation text,
    source_members     text[],
    source_anonymity   text,
    cue                text,
    cue_spans          int4range[],
    cue_lemma          text,
    stance             text,
    confidence         double precision not null check (confidence between 0 and 1),
    primary key (id, extractor_version)
);

comment on table attribution is
    'Links a claim to its source and its cue: who said it, in what words. The chain through which it came is in chain_link.';
comment on column attribution.id is 'Derived from claim, cue and source spans.';
comment on column attribution.extractor_version is 'The extractor''s version as numbers; see extraction.extractor_version.';
comment on column attribution.article_id is 'The article; see article.id.';
comment on column attribution.revision is 'The article''s revision; see article_revision.revision.';
comment on column attribution.claim_id is
    'The claim that is attributed; see claim.id. No foreign key: claims come on a topic of their own.';
comment on column attribution.parent_id is 'The attribution whose content holds this one, where attributions nest; null at the top.';
comment on column attribution.source_id is 'Who said it; see source.id. Null where the text leaves it open.';
comment on column attribution.source_text is 'The words that stand for the source here, such as he; null where the text leaves it open.';
comment on column attribution.source_spans is
    'Where these words stand: Unicode code points of article_revision.text from 0, end exclusive, in text order.';
comment on column attribution.source_role is 'The source''s office or function, where stated.';
comment on column attribution.source_affiliation is 'The source''s state, organisation or party, where stated.';
comment on column attribution.source_members is 'Who is named as part of a group; empty where nobody is, null where there is no source.';
comment on column attribution.source_anonymity is 'Why an anonymous source is not named, where stated.';
comment on column attribution.cue is 'The words that attribute, such as told or according to; null where a quotation stands alone.';
comment on column attribution.cue_spans is
    'Where the cue stands: Unicode code points of article_revision.text from 0, end exclusive, in text order.';
comment on column attribution.cue_lemma is 'The dictionary form of the cue''s head word, or the whole phrase where it is no verb.';
comment on column attribution.stance is
    'What the source does to the claim: states, confirms, denies, promises, expects, believes, doubts, wants, declines or asks; null '
    'without a cue.';
comment on column attribution.confidence is 'How sure the extractor is, from 0 to 1.';

create index attribution_article on attribution (article_id, revision);
create index attribution_claim on attribution (claim_id);
create index attribution_source on attribution (source_id);


create table chain_link (
    attribution_id    text        not null,
    extractor_version integer[]   not null,
    position          integer     not null,
    name              text        not null,
    kind              text        not null,
    role              text        not null,
    spans             int4range[] not null,
    primary key (attribution_id, extractor_version, position),
    foreign key (attribution_id, extractor_version) references attribution on delete cascade
);

comment on table chain_link is
    'One link of the chain through which a claim came: 1 Andrzej Duda (source), 2 the WSJ (via), 3 Euromaidan Press (outlet).';
comment on column chain_link.attribution_id is 'The attribution; see attribution.id.';
comment on column chain_link.extractor_version is 'The extractor''s version as numbers; see extraction.extractor_version.';
comment on column chain_link.position is 'Counted from 1, the origin; the last one is the outlet whose article was posted.';
comment on column chain_link.name is 'Who, by name where it is known, else by the words of the text.';
comment on column chain_link.kind is 'The same kinds as source.kind.';
comment on column chain_link.role is 'source: put the claim forward; via: passed it on; outlet: published the article that was posted.';
comment on column chain_link.spans is
    'Where the text says so: Unicode code points of article_revision.text from 0, end exclusive; empty for the posted outlet.';

create index chain_link_name on chain_link using hash (name);
