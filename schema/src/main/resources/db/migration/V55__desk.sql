-- What the pages of a newsroom's desk read: the articles without claims, the mentions by the time at which they arrived, and whether a
-- claim is a full statement.
--
-- Runs outside of a transaction, as V14 does. Only the store and the coverage builder wait while indexes are created. May be repeated.

create or replace function is_statement(claim text) returns boolean
    language sql immutable parallel safe
    return
        -- a clause: "that the talks go on", "whether it fits", "to arm Ukraine"
        claim ~* '^\W*(that|whether|if|because|not\s+to|to)\s+\S+'
        -- a finite verb before any relative pronoun
        or regexp_replace(claim, '\m(that|which|who|whose|whom|where|what)\M.*$', '', 'i') ~* (
            '\m(am|is|are|was|were|will|would|shall|should|can|cannot|could|may|might|must|ought|has|have|had|does|did|do'
            '|needs|needed|wants|wanted|says|said|thinks|thought|knows|knew|believes|believed|expects|expected|hoped|planned'
            '|meant|makes|made|takes|took|gives|gave|gets|got|goes|went|comes|came|becomes|became|remains|remained|stayed'
            '|keeps|kept|brings|brought|led|left|loses|lost|wins|won|pays|paid|buys|bought|sells|sold|sends|sent|spends'
            '|spent|holds|held|stands|stood|begins|begin|began|started|ended|continues|continued|stopped|showed'
            '|sees|saw|finds|found|failed|worked|helped|supported|opposes|opposed|agrees|agreed|refuses'
            '|refused|rejects|rejected|signed|covers|covered|includes|included|requires|required|depends|depended'
            '|mattered|grows|grew|rose|fell|increased|threatens|threatened|protects|protected|promised'
            '|pledged|proposes|proposed|offered|asked|called|wished|prefers|preferred|seems|seemed'
            '|appears|appeared|exists|existed|happens|happened|killed|died|attacked|arrived|joins|joined|prepares|prepared)\M'
            -- verbs in the form for several subjects, unless they follow "to"
            '|\S\s+(?<!\mto\s)\m(discuss|agree|argue|believe|think|know|say|expect|want|need|oppose|refuse|reject|require|become'
            '|remain|continue|bring|give|take|make|get|keep|send|support|include|threaten|protect|pay|sell|join|prepare|consider)\M'
            '|n[''’]t\M|\m(it|he|she|there|they|we|i|you|nobody|everybody)[''’](s|re|ve|ll|d|m)\M'
        );

comment on function is_statement(text) is
    'Whether a claim is a full statement, such as "that the talks go on", and not a phrase, such as "the plan", which is the object of '
    'a verb: "rejected the plan". A rule of thumb for English: the claim starts with a word that opens a clause, or contains a common '
    'finite verb before any relative pronoun.';


create or replace view unread_article as
select
    article.id                                          as article_id,
    article.outlet,
    revision.title,
    article.url,
    revision.published_at,
    revision.first_received_at                          as received_at,
    revision.language,
    article.current_revision                            as revision,
    case
        when failure.article_id is not null then 'failed'
        when extraction.article_id is null then 'waiting'
        when extraction.unread is not null then 'language'
        else 'no-claims'
    end                                                 as reason,
    case
        when failure.article_id is not null then failure.reason
        else extraction.unread
    end                                                 as detail
from article
join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
left join extraction on extraction.article_id = article.id and extraction.revision = article.current_revision
left join coverage_failure as failure on failure.article_id = article.id
where failure.article_id is not null
    or extraction.article_id is null
    or extraction.unread is not null
    or extraction.claims = 0;

comment on view unread_article is 'An article whose current revision contributes no claim to coverage, with the reason.';
comment on column unread_article.article_id is 'See article_history.article_id.';
comment on column unread_article.outlet is 'Name of the outlet.';
comment on column unread_article.title is 'Title of the current revision.';
comment on column unread_article.url is 'URL of the article; null if unknown.';
comment on column unread_article.published_at is 'Time of publication that the outlet states; null if unknown.';
comment on column unread_article.received_at is 'When the current revision was first received.';
comment on column unread_article.language is 'Language of the current revision, as a BCP 47 tag.';
comment on column unread_article.revision is 'The current revision.';
comment on column unread_article.reason is
    'language: the text is not in English; no-claims: it was read and contains no attributed claim; waiting: it has not been extracted '
    'yet, or its event is in a dead-letter topic; failed: the coverage builder cannot process it.';
comment on column unread_article.detail is
    'Of language, what told it, such as declared:de or detected:fr; of failed, the error; otherwise null.';

-- Few claims are phrases; the planner finds them here.
create index if not exists claim_thread_phrase on claim_thread (last_seen, id) where not is_statement(headline);

create index if not exists extraction_without_claims on extraction (article_id) where claims = 0 or unread is not null;


-- What arrived or was withdrawn since some time, and what changed a position with it.
create index if not exists mention_added on mention (added_at, id);
create index if not exists mention_withdrawn_at on mention (withdrawn_at, id) where status = 'withdrawn';
-- The threads that are contested, by their last change.
create index if not exists claim_thread_contested on claim_thread (last_changed, id)
    where mentions > 0 and (denials > 0 or opposite_id is not null);

grant select on unread_article to analyst, hearsay_coverage, hearsay_web;
grant select on source_shift, strand to hearsay_web;
