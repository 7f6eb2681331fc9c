-- Rewrites the comments of all tables, views, columns and functions in plain English. Changes nothing else.
--
-- A comment takes a lock that lets readers and writers go on. Only migrations and maintenance such as VACUUM wait for it.

comment on table article is 'One row per article, whatever the number of its revisions and receptions.';
comment on column article.id is
    'Derived from the canonical URL, otherwise from outlet, title and day. The same article has the same id when it is posted again.';
comment on column article.url is 'Canonical URL of the article, as last received; null if unknown.';
comment on column article.outlet is 'Name of the outlet, as last received.';
comment on column article.first_received_at is 'Time of the first reception of any of its revisions.';
comment on column article.last_received_at is 'Time of the last reception of any of its revisions.';
comment on column article.current_revision is 'The revision that was received last; see article_revision.revision.';

comment on table article_revision is 'One revision of an article. The same article with another title or text is another revision.';
comment on column article_revision.article_id is 'The article; see article.id.';
comment on column article_revision.revision is
    'The first 16 hexadecimal digits of content_hash. The order of revisions is given by first_received_at.';
comment on column article_revision.title is 'The headline.';
comment on column article_revision.byline is 'Byline as printed and as last received; null if unknown.';
comment on column article_revision.published_at is 'Time of publication that the outlet states, as last received; null if unknown.';
comment on column article_revision.language is 'The language, as a BCP 47 tag such as en; as last received.';
comment on column article_revision.text is
    'The text exactly as received. The spans of claims, sources, cues and chains count its Unicode code points from 0, end exclusive.';
comment on column article_revision.content_hash is 'SHA-256 of title and text, in lower-case hexadecimal.';
comment on column article_revision.first_received_at is 'Time of the first reception of this revision.';
comment on column article_revision.last_received_at is 'Time of the last reception of this revision.';

comment on table extraction is
    'The latest extraction of an article revision. When an extraction of a greater version arrives, the rows of smaller versions are '
    'deleted.';
comment on column extraction.article_id is 'The article; see article.id.';
comment on column extraction.revision is 'The revision that was processed; see article_revision.revision.';
comment on column extraction.extractor_version is
    'Version of the extractor as an array of numbers: 1.10.0 is {1,10,0}, which is greater than {1,9,3}.';
comment on column extraction.extractor_name is 'Name of the extractor.';
comment on column extraction.claims is
    'Number of claims that the extraction event announced: the rows of claim with the same article_id, revision and '
    'extractor_version.';
comment on column extraction.attributions is
    'Number of attributions that the extraction event announced: the rows of attribution with the same article_id, revision and '
    'extractor_version.';

comment on table claim is 'A passage of an article that a source asserts. The table attribution holds the source.';
comment on column claim.id is
    'Derived from article, revision and spans. Another extractor version that finds the same passage produces the same id.';
comment on column claim.extractor_version is 'Version of the extractor as an array of numbers; see extraction.extractor_version.';
comment on column claim.article_id is 'The article; see article.id.';
comment on column claim.revision is 'The article''s revision; see article_revision.revision.';
comment on column claim.text is 'The content as printed in the article, its spans joined by a space.';
comment on column claim.spans is 'Spans of the content: Unicode code points of article_revision.text from 0, end exclusive, in text order.';
comment on column claim.sentence is
    'The sentence in which the content begins: Unicode code points of article_revision.text from 0, end exclusive.';
comment on column claim.quote_type is
    'direct: all of it between quotation marks; indirect: all of it in the outlet''s own words; mixed: part of it between quotation '
    'marks.';
comment on column claim.polarity is 'positive or negative: whether the claim asserts or negates its content.';
comment on column claim.certainty is
    'Certainty that the words of the claim express. certain: no hedge; probable: likely, expected; possible: may, could; '
    'underspecified: a question, a condition or a wish.';

comment on table claim_subject is 'A configured subject that a claim matches.';
comment on column claim_subject.claim_id is 'The claim; see claim.id.';
comment on column claim_subject.extractor_version is 'Version of the extractor as an array of numbers; see extraction.extractor_version.';
comment on column claim_subject.subject is 'Name of the subject in the configuration of the extractor.';
comment on column claim_subject.aspects is 'Aspects of the subject that the claim matches, sorted; empty if it matches the subject only.';

comment on table source is
    'One row per source of an article revision. The same person in two articles has two rows with the same name and kind.';
comment on column source.id is
    'Derived from article, revision, kind and name; without a name, from the words of the text. Two unnamed sources with the same '
    'words are one row.';
comment on column source.extractor_version is 'Version of the extractor as an array of numbers; see extraction.extractor_version.';
comment on column source.article_id is 'The article; see article.id.';
comment on column source.revision is 'The article''s revision; see article_revision.revision.';
comment on column source.kind is
    'person, organisation, outlet, government, group (several, not named individually), document, anonymous (name withheld) or '
    'unknown.';
comment on column source.name is 'Name of the source, resolved within the article; null if the source is not named.';
comment on column source.label is 'Text to display: the name, or the words of the text if there is no name.';

comment on table attribution is
    'Links a claim to its source and its cue. The table chain_link holds the chain of outlets that passed the claim on.';
comment on column attribution.id is 'Derived from claim, cue and source spans.';
comment on column attribution.extractor_version is 'Version of the extractor as an array of numbers; see extraction.extractor_version.';
comment on column attribution.article_id is 'The article; see article.id.';
comment on column attribution.revision is 'The article''s revision; see article_revision.revision.';
comment on column attribution.claim_id is
    'The claim that is attributed; see claim.id. No foreign key: claims come on a topic of their own.';
comment on column attribution.parent_id is
    'The attribution whose content contains this one, if attributions are nested; null at the top level.';
comment on column attribution.source_id is 'Id of the source; see source.id. Null if the text names no source.';
comment on column attribution.source_text is 'The words that refer to the source here, such as he; null if the text names no source.';
comment on column attribution.source_spans is
    'Spans of these words: Unicode code points of article_revision.text from 0, end exclusive, in text order.';
comment on column attribution.source_role is 'Office or function of the source, if stated.';
comment on column attribution.source_affiliation is 'State, organisation or party of the source, if stated.';
comment on column attribution.source_members is 'Names of the members of a group; empty if none is named, null without a source.';
comment on column attribution.source_anonymity is 'The stated reason why an anonymous source is not named, if any.';
comment on column attribution.cue is 'The words that attribute the claim, such as told or according to; null if a quotation has none.';
comment on column attribution.cue_spans is
    'Spans of the cue: Unicode code points of article_revision.text from 0, end exclusive, in text order.';
comment on column attribution.cue_lemma is 'Lemma of the head word of the cue; the whole phrase if the head is not a verb.';
comment on column attribution.stance is
    'Stance of the source towards the claim: states, confirms, denies, promises, expects, believes, doubts, wants, declines or asks; '
    'null without a cue.';
comment on column attribution.confidence is 'Confidence of the extractor, from 0 to 1.';

comment on table chain_link is
    'One link of the chain that passed a claim on, for example: 1 Andrzej Duda (source), 2 the WSJ (via), 3 Euromaidan Press '
    '(outlet).';
comment on column chain_link.attribution_id is 'The attribution; see attribution.id.';
comment on column chain_link.extractor_version is 'Version of the extractor as an array of numbers; see extraction.extractor_version.';
comment on column chain_link.position is
    'Position in the chain. 1 is the origin; the last position is the outlet whose article was posted.';
comment on column chain_link.name is 'Name of the link, or the words of the text if there is no name.';
comment on column chain_link.kind is 'The same kinds as source.kind.';
comment on column chain_link.role is 'source: asserted the claim; via: passed it on; outlet: published the article that was posted.';
comment on column chain_link.spans is
    'Spans of the text that name the link: Unicode code points of article_revision.text from 0, end exclusive; empty for the posted '
    'outlet.';

comment on function span_text(text, int4range[]) is
    'Returns the words at the given spans of a text, joined by a space. Spans count Unicode code points from 0, end exclusive.';

comment on view current_claim is 'The claims of the current revision of each article, from its latest extraction.';
comment on column current_claim.id is 'See claim.id.';
comment on column current_claim.extractor_version is 'See claim.extractor_version.';
comment on column current_claim.article_id is 'See claim.article_id.';
comment on column current_claim.revision is 'See claim.revision.';
comment on column current_claim.text is 'See claim.text.';
comment on column current_claim.spans is 'See claim.spans: Unicode code points from 0, end exclusive.';
comment on column current_claim.sentence is 'See claim.sentence: Unicode code points from 0, end exclusive.';
comment on column current_claim.quote_type is 'See claim.quote_type.';
comment on column current_claim.polarity is 'See claim.polarity.';
comment on column current_claim.certainty is 'See claim.certainty.';

comment on view statement is 'One row per attribution of a claim, from the latest extraction of the current revision of each article.';
comment on column statement.outlet is 'Name of the outlet that published the article.';
comment on column statement.published_at is 'Time of publication that the outlet states; null if unknown.';
comment on column statement.title is 'The article''s headline.';
comment on column statement.source is
    'The source: its name, or the words of the text if there is no name; null if the text names no source.';
comment on column statement.origin is
    'Name of the first link of the chain: the source, or the outlet that passed the claim on if the text names no source.';
comment on column statement.chain is
    'Chain of the claim from origin to posted outlet, for example Andrzej Duda → the WSJ → Euromaidan Press.';
comment on column statement.cue is 'The words that attribute the claim; null if a quotation has none.';
comment on column statement.claim is 'The claim as printed in the article.';
comment on column statement.stance is
    'Stance of the source towards the claim: states, confirms, denies, promises, expects, believes, doubts, wants, declines or asks.';
comment on column statement.quote_type is 'direct, indirect or mixed; see claim.quote_type.';
comment on column statement.polarity is 'positive or negative: whether the claim asserts or negates its content.';
comment on column statement.certainty is 'certain, probable, possible or underspecified; see claim.certainty.';
comment on column statement.subjects is 'The configured subjects that the claim matches; empty if none.';
comment on column statement.aspects is 'The aspects of these subjects that the claim matches; empty if none.';
comment on column statement.source_kind is
    'person, organisation, outlet, government, group, document, anonymous or unknown; null without a source.';
comment on column statement.source_name is 'Name of the source, resolved within the article; null if the source is not named.';
comment on column statement.source_text is 'The words that refer to the source here, such as he.';
comment on column statement.source_role is 'Office or function of the source, if stated.';
comment on column statement.source_affiliation is 'State, organisation or party of the source, if stated.';
comment on column statement.source_members is 'Names of the members of a group.';
comment on column statement.source_anonymity is 'The stated reason why an anonymous source is not named, if any.';
comment on column statement.origin_kind is 'The kind of the first link of the chain.';
comment on column statement.chain_links is 'The names of the chain''s links, from origin to posted outlet.';
comment on column statement.via is 'Names of the links between source and posted outlet; empty if there are none.';
comment on column statement.cue_lemma is 'Lemma of the cue.';
comment on column statement.confidence is 'Confidence of the extractor, from 0 to 1.';
comment on column statement.sentence is 'The sentence in which the claim begins.';
comment on column statement.url is 'URL of the article.';
comment on column statement.received_at is 'Time of the first reception of this revision.';
comment on column statement.article_id is 'See article.id.';
comment on column statement.revision is 'The article''s current revision; see article_revision.revision.';
comment on column statement.claim_id is 'See claim.id.';
comment on column statement.attribution_id is 'See attribution.id.';
comment on column statement.parent_id is 'The attribution whose content contains this one; null at the top level.';
comment on column statement.source_id is 'See source.id.';
comment on column statement.claim_spans is 'Spans of the claim: Unicode code points of article_revision.text from 0, end exclusive.';
comment on column statement.source_spans is 'Spans of the source: Unicode code points of article_revision.text from 0, end exclusive.';
comment on column statement.cue_spans is 'Spans of the cue: Unicode code points of article_revision.text from 0, end exclusive.';
comment on column statement.extractor_version is 'Version of the extractor, such as 1.2.0.';

comment on view origin is 'The reach of each origin. Ten outlets that repeat one origin are one row with ten outlets.';
comment on column origin.origin is 'Name of the first link of the chains, or the words of the text, ignoring case.';
comment on column origin.kind is 'The same kinds as source.kind.';
comment on column origin.statements is 'Number of attributions that begin with it.';
comment on column origin.claims is 'Number of claims that these attributions refer to.';
comment on column origin.articles is 'Number of articles that carry them.';
comment on column origin.outlets is 'Number of outlets that carry them.';
comment on column origin.outlet_names is 'Names of the outlets that carry these articles.';
comment on column origin.first_published_at is 'Time of publication (if unknown, of reception) of the first of these articles.';
comment on column origin.last_published_at is 'Time of publication (if unknown, of reception) of the last of these articles.';

comment on view article_history is 'The revisions of each article, numbered in the order of first reception.';
comment on column article_history.article_id is 'See article.id.';
comment on column article_history.number is 'Number of the revision, from 1, in the order of first reception.';
comment on column article_history.revision is 'See article_revision.revision.';
comment on column article_history.is_current is 'Whether it is the revision received last, which the views show.';
comment on column article_history.title is 'The headline.';
comment on column article_history.published_at is 'Time of publication that the outlet states.';
comment on column article_history.first_received_at is 'Time of the first reception of this revision.';
comment on column article_history.last_received_at is 'Time of the last reception of this revision.';
comment on column article_history.characters is 'The length of the text in Unicode code points.';

comment on view incomplete_extraction is
    'Article revisions with missing rows, because events are still to come or were lost. Empty when every extraction is complete.';
comment on column incomplete_extraction.article_id is 'See article.id.';
comment on column incomplete_extraction.revision is 'See article_revision.revision.';
comment on column incomplete_extraction.extractor_version is
    'Version in the extraction event, such as 1.2.0; null if there is no such event.';
comment on column incomplete_extraction.problem is 'Description of the first problem that applies.';
comment on column incomplete_extraction.claims_announced is
    'Number of claims that the extraction event announced; null if there is no such event.';
comment on column incomplete_extraction.claims_held is 'Number of announced claims that the table claim contains.';
comment on column incomplete_extraction.attributions_announced is
    'Number of attributions that the extraction event announced; null if there is no such event.';
comment on column incomplete_extraction.attributions_held is 'Number of announced attributions that the table attribution contains.';
comment on column incomplete_extraction.attributions_without_claim is
    'Number of these attributions whose claim the table claim does not contain.';

comment on view article_wording is 'All revisions of all articles, with their texts. See article_history for their order.';
comment on column article_wording.article_id is 'See article.id.';
comment on column article_wording.revision is 'See article_revision.revision.';
comment on column article_wording.is_current is 'Whether it is the revision received last, which the views show.';
comment on column article_wording.outlet is 'Name of the outlet.';
comment on column article_wording.url is 'URL of the article; null if unknown.';
comment on column article_wording.title is 'The headline.';
comment on column article_wording.byline is 'Byline as printed; null if unknown.';
comment on column article_wording.published_at is 'Time of publication that the outlet states; null if unknown.';
comment on column article_wording.language is 'The language, as a BCP 47 tag such as en.';
comment on column article_wording.text is
    'The text exactly as received. Spans count its Unicode code points from 0, end exclusive; the function span_text returns the '
    'words of a span.';
comment on column article_wording.first_received_at is 'Time of the first reception of this revision.';
comment on column article_wording.last_received_at is 'Time of the last reception of this revision.';

comment on view article_reading is
    'The latest extraction of each article revision, with the number of its claims and attributions, including extractions that found '
    'nothing.';
comment on column article_reading.article_id is 'See article.id.';
comment on column article_reading.revision is 'See article_revision.revision.';
comment on column article_reading.is_current is 'Whether it is the revision that the views show; null until the article has arrived.';
comment on column article_reading.extractor_name is 'Name of the extractor.';
comment on column article_reading.extractor_version is 'Version of the extractor, such as 1.2.0.';
comment on column article_reading.claims is 'Number of claims that it found.';
comment on column article_reading.attributions is 'Number of attributions that it found.';

comment on table coverage_due is
    'Queue of articles that have changed and that the coverage builder has to process. Triggers on the store''s tables only insert '
    'rows, so the store never waits. The coverage builder deletes the rows that it has processed.';
comment on column coverage_due.ticket is 'Ascending number.';
comment on column coverage_due.article_id is 'See article.id. The table can contain the same article several times.';

comment on table coverage_turn is 'A single row. The worker that holds its lock computes coverage; the others wait.';
comment on column coverage_turn.one is 'Always true.';

comment on table coverage_failure is
    'Articles that the coverage builder could not process although the database was available. An article is retried when one of its '
    'rows changes, or by the command rebuild.';
comment on column coverage_failure.article_id is 'See article.id.';
comment on column coverage_failure.reason is 'The failure in one line.';
comment on column coverage_failure.failed_at is 'Time of the last try.';

comment on table identity is
    'One row per person, organisation or outlet that is a source, an outlet or an intermediary, under all its names.';
comment on column identity.id is
    'Version 5 UUID, derived from the key in the seed list, otherwise from kind and name key. If the identity cannot be distinguished '
    'from namesakes, the outlet is part of it.';
comment on column identity.kind is
    'person, organisation, outlet, government, group, document, anonymous or unknown; office, if its holder is unknown.';
comment on column identity.name is 'Name to display.';
comment on column identity.name_key is
    'The name in the form that is compared: lower case, without diacritics, titles and differences of transliteration.';
comment on column identity.governmental is 'Whether it is a state, a part of one, or holds an office of one according to the seed list.';
comment on column identity.seeded is 'Whether the seed list contains it.';
comment on column identity.certain is 'Whether its mentions in different articles certainly refer to the same identity.';

comment on table identity_alias is 'The names of an identity that occur in articles.';
comment on column identity_alias.identity_id is 'See identity.id.';
comment on column identity_alias.name is 'The name as the extractor returned it.';

comment on table identity_decision is 'The identity that each name of an article was resolved to, and the reason.';
comment on column identity_decision.article_id is 'See article.id.';
comment on column identity_decision.kind is 'Kind of the name as the extractor returned it; see source.kind.';
comment on column identity_decision.name is 'The name, or the words of the text if there is no name.';
comment on column identity_decision.identity_id is 'See identity.id.';
comment on column identity_decision.reason is 'Reason for this resolution, or for not merging the name with others.';
comment on column identity_decision.certain is 'Whether the resolution is certain. Uncertain names are not merged with others.';

comment on table identity_ruling is
    'Manual decisions about names. They override the seed list and the rules: at once for new articles, and for all articles after '
    'the command rebuild. To undo a decision, delete the row and rebuild.';
comment on column identity_ruling.name is 'The name, in any spelling with the same name key.';
comment on column identity_ruling.kind is 'Kind of the name as the extractor returns it; see source.kind.';
comment on column identity_ruling.same_as is 'The identity that the name refers to; see identity.id.';
comment on column identity_ruling.apart is 'True: the name is not an identity of the seed list, but one of its own.';
comment on column identity_ruling.note is 'Reason for the decision, as a note to readers.';

comment on table wording is
    'The normalised content of claims, without source and phrasing. Claims with the same normalised content share a wording.';
comment on column wording.id is 'Derived from stems, numbers, entities and negation.';
comment on column wording.text is 'Text of one of its claims: the first in alphabetical order.';
comment on column wording.stems is 'Stems of its content words.';
comment on column wording.numbers is 'Numbers in the wording, sorted.';
comment on column wording.entities is 'Names in the wording, sorted.';
comment on column wording.negated is 'Whether the wording is negated.';
comment on column wording.thread_id is
    'Id of the thread, a connected component of the relation "says the same": the smallest wording.id in it.';
comment on column wording.opposite is 'The smallest wording.id among the wordings found to say the opposite; null if there is none.';

comment on table wording_key is 'Blocking keys of wordings. Only wordings that share a key are compared.';
comment on column wording_key.key is 'Hash of some of the rarer stems of the wording.';
comment on column wording_key.wording_id is 'See wording.id.';

comment on table carrier is
    'One row per article, as carrier of a report. Copies of a text carry the same report; most reports have one carrier.';
comment on column carrier.article_id is 'See article.id.';
comment on column carrier.revision is 'The revision that is compared: the one received last among the completely extracted ones.';
comment on column carrier.outlet_id is 'Id of the outlet; see identity.id.';
comment on column carrier.outlet is 'Name of the outlet.';
comment on column carrier.title is 'The headline.';
comment on column carrier.published_at is 'Time of publication that the outlet states; null if unknown.';
comment on column carrier.said_at is 'Time of publication; if unknown, of the first reception of the article.';
comment on column carrier.minima is 'Fingerprint of the text (MinHash).';
comment on column carrier.report_id is
    'Id of the report, a connected component of the relation "is the same report". Derived from the smallest article id in it.';
comment on column carrier.similarity is 'Estimated Jaccard similarity to the first carrier of the report, from 0 to 1.';

comment on table carrier_band is 'Blocking keys of carriers (locality-sensitive hashing). Only articles that share a band are compared.';
comment on column carrier_band.band is 'Hash of one band of the fingerprint.';
comment on column carrier_band.article_id is 'See article.id.';

comment on table carried_report is 'Reports, with their carriers counted.';
comment on column carried_report.id is 'See carrier.report_id.';
comment on column carried_report.title is 'Headline of its first carrier.';
comment on column carried_report.first_seen is 'Time of publication (if unknown, of reception) of its first carrier.';
comment on column carried_report.last_seen is 'Time of publication (if unknown, of reception) of its last carrier.';
comment on column carried_report.carriers is 'Number of articles that carry it.';
comment on column carried_report.outlet_names is 'Names of the outlets that carry it, sorted.';

comment on table mention is
    'One row per attribution of each completely extracted revision, from the latest extraction. Denormalised, so that queries need no '
    'joins.';
comment on column mention.id is 'See attribution.id.';
comment on column mention.article_id is 'See article.id.';
comment on column mention.revision is 'See article_revision.revision.';
comment on column mention.place is 'Number of the revision among the completely extracted ones, from 1, in the order of first reception.';
comment on column mention.in_current is 'Whether the revision is the one received last among the completely extracted ones.';
comment on column mention.received_at is 'Time of the first reception of the revision.';
comment on column mention.gone_at is
    'Time when another revision replaced this one: the first reception of the next one or, if the outlet returned to an earlier one, '
    'the last reception of that one. Null for the current revision.';
comment on column mention.status is
    'current: the current revision contains the mention; withdrawn: the current revision has no mention of the same thread by the '
    'same source with the same stance, and this is the last such mention; superseded: a later revision contains it too.';
comment on column mention.said_at is 'Time of publication of the article; if unknown, of its first reception.';
comment on column mention.added_at is 'Time of the first reception of the first revision with it.';
comment on column mention.withdrawn_at is 'Time of the first reception of the first later revision without it; null unless withdrawn.';
comment on column mention.outlet_id is 'Id of the outlet that published the article; see identity.id.';
comment on column mention.outlet is 'Name of the outlet that published the article.';
comment on column mention.source_id is 'Id of the source; see identity.id. Null if the text names no source.';
comment on column mention.source is 'Name of the source; null if the text names none.';
comment on column mention.source_kind is 'See source.kind; null if the text names no source.';
comment on column mention.governmental is
    'Whether the text or the seed list marks the source as a state, a part of one or an official of one.';
comment on column mention.anonymous is 'Whether the source is not named.';
comment on column mention.stance is 'See attribution.stance.';
comment on column mention.negated is 'Whether the claim is negated; see claim.polarity.';
comment on column mention.claim_id is 'See claim.id.';
comment on column mention.claim is 'The claim as printed in the article.';
comment on column mention.sentence is 'The sentence in which the claim begins.';
comment on column mention.cue is 'The words that attribute the claim; null if a quotation has none.';
comment on column mention.claim_spans is 'Spans of the claim: Unicode code points of the revision''s text from 0, end exclusive.';
comment on column mention.cue_spans is 'Spans of the cue: Unicode code points of the revision''s text from 0, end exclusive.';
comment on column mention.source_spans is 'Spans of the source: Unicode code points of the revision''s text from 0, end exclusive.';
comment on column mention.chain is 'Chain of the claim from origin to posted outlet, as names.';
comment on column mention.chain_ids is 'The chain as ids; see identity.id.';
comment on column mention.chain_kinds is 'The chain as kinds; see source.kind.';
comment on column mention.chain_roles is 'The chain as roles: source, via or outlet.';
comment on column mention.subjects is 'The configured subjects that the claim matches, sorted.';
comment on column mention.aspects is 'The aspects of these subjects that the claim matches, sorted.';
comment on column mention.title is 'The headline.';
comment on column mention.url is 'URL of the article; null if unknown.';
comment on column mention.published_at is 'Time of publication that the outlet states; null if unknown.';
comment on column mention.wording_id is 'See wording.id.';
comment on column mention.thread_id is 'See wording.thread_id.';
comment on column mention.report_id is 'See carrier.report_id.';
comment on column mention.origin_id is
    'The origin within this thread: the identity of a named source or an outlet, or an id derived for the anonymous sources of an '
    'outlet.';
comment on column mention.origin is 'The origin''s name.';
comment on column mention.origin_kind is 'named, anonymous or outlet.';
comment on column mention.origin_governmental is 'Whether the mention that is the origin has a governmental source.';
comment on column mention.through is 'Name of the outlet that passed the words of the origin on; null if it is the carrier itself.';

comment on table claim_thread is 'Claim threads: claims with the same meaning, with their counts.';
comment on column claim_thread.id is 'See wording.thread_id.';
comment on column claim_thread.headline is 'The claim in its earliest wording.';
comment on column claim_thread.subjects is 'The configured subjects that its claims match, sorted.';
comment on column claim_thread.aspects is 'The aspects that its claims match, sorted.';
comment on column claim_thread.first_seen is 'Time of publication (if unknown, of reception) of its first mention.';
comment on column claim_thread.last_seen is 'Time of publication (if unknown, of reception) of its last mention.';
comment on column claim_thread.mentions is 'Number of mentions, including withdrawn ones.';
comment on column claim_thread.articles is 'Number of articles with a mention, including withdrawn ones.';
comment on column claim_thread.outlets is 'Number of outlets with a mention, including withdrawn ones.';
comment on column claim_thread.outlet_ids is 'Ids of the outlets, sorted; see identity.id.';
comment on column claim_thread.outlet_names is 'Names of the outlets, sorted.';
comment on column claim_thread.source_ids is
    'Ids of the sources that state or deny it, sorted; see identity.id. At most 200, the smallest.';
comment on column claim_thread.source_kinds is 'Kinds of its sources, sorted.';
comment on column claim_thread.stances is 'Stances of its sources towards the claim, sorted.';
comment on column claim_thread.reports is 'Number of reports with a mention. Copies of a report count once.';
comment on column claim_thread.origins is 'Number of distinct origins of its current mentions; of all mentions if none is current.';
comment on column claim_thread.named_origins is 'Number of these origins that are named.';
comment on column claim_thread.anonymous_origins is 'Number of these origins that are anonymous.';
comment on column claim_thread.governmental_origins is 'Number of these origins that are governmental, whether named or anonymous.';
comment on column claim_thread.denials is 'Number of mentions that deny it.';
comment on column claim_thread.opposite_id is 'The thread that says the opposite; null if there is none.';

comment on table claim_origin is 'The origins of each thread, with their carriers counted.';
comment on column claim_origin.thread_id is 'See claim_thread.id.';
comment on column claim_origin.origin_id is 'See mention.origin_id.';
comment on column claim_origin.origin is 'The name.';
comment on column claim_origin.kind is 'named, anonymous or outlet.';
comment on column claim_origin.source_kind is 'See source.kind.';
comment on column claim_origin.governmental is 'Whether it is governmental.';
comment on column claim_origin.through is 'Name of the outlet that passed the words of the origin on first; null if there is none.';
comment on column claim_origin.first_seen is 'Time of publication (if unknown, of reception) of its first mention.';
comment on column claim_origin.last_seen is 'Time of publication (if unknown, of reception) of its last mention.';
comment on column claim_origin.mentions is 'Number of mentions that go back to it.';
comment on column claim_origin.carriers is 'Number of outlets that carry it.';
comment on column claim_origin.carrier_names is 'Names of the outlets, sorted.';
comment on column claim_origin.reports is 'Number of reports that carry it.';

comment on table source_thread is 'Number of mentions per source, thread and outlet.';
comment on column source_thread.source_id is 'See identity.id.';
comment on column source_thread.thread_id is 'See claim_thread.id.';
comment on column source_thread.outlet_id is 'See identity.id.';
comment on column source_thread.mentions is 'Number of mentions.';
comment on column source_thread.first_seen is 'Time of publication (if unknown, of reception) of the first of them.';
comment on column source_thread.last_seen is 'Time of publication (if unknown, of reception) of the last of them.';

comment on table source_shift is 'Pairs of mentions in which a source says something and later its opposite.';
comment on column source_shift.source_id is 'See identity.id.';
comment on column source_shift.pair_id is
    'Id of the pair of a thread and its opposite: the smaller id of both; the id of the thread if it has no opposite.';
comment on column source_shift.earlier_id is 'The last mention before the change; see mention.id.';
comment on column source_shift.later_id is 'The first mention after the change; see mention.id.';
comment on column source_shift.thread_id is 'Thread of the later mention.';
comment on column source_shift.later_at is 'Time of publication (if unknown, of reception) of the later mention.';

comment on table counted_article is 'The row of coverage_count that an article is counted in.';
comment on column counted_article.article_id is 'See article.id.';
comment on column counted_article.day is 'See coverage_count.day.';
comment on column counted_article.outlet is 'See coverage_count.outlet.';

comment on table coverage_count is 'Counts per outlet, subject and day. The coverage builder keeps them up to date.';
comment on column coverage_count.day is 'Day (UTC) of publication; if unknown, of first reception.';
comment on column coverage_count.outlet is 'Name of the outlet.';
comment on column coverage_count.by_aspect is
    'Whether the row counts for an aspect (coverage_daily_by_aspect) or for the subject (coverage_daily).';
comment on column coverage_count.subject is 'The configured subject; null for claims that match none.';
comment on column coverage_count.aspect is 'Aspect of the subject; null for claims that match the subject only.';
comment on column coverage_count.articles is 'Number of articles with such a claim.';
comment on column coverage_count.claims is 'Number of claims.';
comment on column coverage_count.sources is 'Number of distinct sources, by kind and name (or words), ignoring case.';

comment on view thread is
    'Claim threads: claims with the same meaning, from any source and in any words. One row per thread, with its counts.';
comment on column thread.id is 'See wording.thread_id.';
comment on column thread.headline is 'The claim in its earliest wording.';
comment on column thread.subjects is 'The configured subjects that its claims match, sorted.';
comment on column thread.aspects is 'The aspects that its claims match, sorted.';
comment on column thread.first_seen is 'Time of publication (if unknown, of reception) of its first mention.';
comment on column thread.last_seen is 'Time of publication (if unknown, of reception) of its last mention.';
comment on column thread.mentions is 'Number of mentions, including withdrawn ones.';
comment on column thread.articles is 'Number of articles with a mention, including withdrawn ones.';
comment on column thread.outlets is 'Number of outlets with a mention, including withdrawn ones.';
comment on column thread.outlet_names is 'Names of the outlets, sorted.';
comment on column thread.reports is 'Number of reports with a mention. Copies of a report count once.';
comment on column thread.origins is 'Number of distinct origins of its current mentions; of all mentions if none is current.';
comment on column thread.named_origins is 'Number of these origins that are named.';
comment on column thread.anonymous_origins is 'Number of these origins that are anonymous.';
comment on column thread.governmental_origins is 'Number of these origins that are governmental, whether named or anonymous.';
comment on column thread.denials is 'Number of mentions that deny it.';
comment on column thread.opposite_id is 'The thread that says the opposite; null if there is none.';
comment on column thread.outlet_ids is 'Ids of the outlets, sorted; see identity.id.';
comment on column thread.source_ids is 'Ids of the sources that state or deny it, sorted; see identity.id. At most 200, the smallest.';
comment on column thread.source_kinds is 'Kinds of its sources, sorted.';
comment on column thread.stances is 'Stances of its sources towards the claim, sorted.';

comment on view thread_mention is
    'The mentions of all threads: source, chain, outlet and origin. A mention that later revisions of the article keep is one row; a '
    'mention that they dropped has the status withdrawn.';
comment on column thread_mention.id is 'See attribution.id.';
comment on column thread_mention.thread_id is 'See thread.id.';
comment on column thread_mention.status is 'current: the current revision contains the mention; withdrawn: an earlier revision did.';
comment on column thread_mention.said_at is 'Time of publication of the article; if unknown, of its first reception.';
comment on column thread_mention.added_at is 'Time of the first reception of the first revision with it.';
comment on column thread_mention.withdrawn_at is
    'Time of the first reception of the first later revision without it; null unless withdrawn.';
comment on column thread_mention.outlet_id is 'Id of the outlet that published the article; see source_profile.id.';
comment on column thread_mention.outlet is 'Name of the outlet that published the article.';
comment on column thread_mention.source_id is 'Id of the source; see source_profile.id. Null if the text names no source.';
comment on column thread_mention.source is 'Name of the source; null if the text names none.';
comment on column thread_mention.source_kind is
    'person, organisation, outlet, government, group, document, anonymous or unknown; null if the text names no source.';
comment on column thread_mention.governmental is
    'Whether the text or the seed list marks the source as a state, a part of one or an official of one.';
comment on column thread_mention.anonymous is 'Whether the source is not named.';
comment on column thread_mention.stance is
    'Stance of the source towards the claim: states, confirms, denies, promises, expects, believes, doubts, wants, declines or asks.';
comment on column thread_mention.negated is 'Whether the claim is negated.';
comment on column thread_mention.claim is 'The claim as printed in the article.';
comment on column thread_mention.sentence is 'The sentence in which the claim begins.';
comment on column thread_mention.cue is 'The words that attribute the claim; null if a quotation has none.';
comment on column thread_mention.chain is 'Chain of the claim from origin to posted outlet, as names.';
comment on column thread_mention.chain_ids is 'The chain as ids; see source_profile.id.';
comment on column thread_mention.chain_kinds is 'The chain as kinds; see source.kind.';
comment on column thread_mention.chain_roles is 'The chain as roles: source, via or outlet.';
comment on column thread_mention.origin_id is 'See thread_origin.origin_id.';
comment on column thread_mention.origin is 'The origin''s name.';
comment on column thread_mention.origin_kind is 'named, anonymous or outlet.';
comment on column thread_mention.origin_governmental is 'Whether the mention that is the origin has a governmental source.';
comment on column thread_mention.through is 'Name of the outlet that passed the words of the origin on; null if it is the carrier itself.';
comment on column thread_mention.report_id is 'See report.id.';
comment on column thread_mention.article_id is 'See article.id.';
comment on column thread_mention.revision is 'See article_revision.revision.';
comment on column thread_mention.title is 'The headline.';
comment on column thread_mention.url is 'URL of the article; null if unknown.';
comment on column thread_mention.published_at is 'Time of publication that the outlet states; null if unknown.';
comment on column thread_mention.claim_id is 'See claim.id.';
comment on column thread_mention.claim_spans is 'Spans of the claim: Unicode code points of the revision''s text from 0, end exclusive.';
comment on column thread_mention.cue_spans is 'Spans of the cue: Unicode code points of the revision''s text from 0, end exclusive.';
comment on column thread_mention.source_spans is 'Spans of the source: Unicode code points of the revision''s text from 0, end exclusive.';
comment on column thread_mention.subjects is 'The configured subjects that the claim matches, sorted.';
comment on column thread_mention.aspects is 'The aspects of these subjects that the claim matches, sorted.';

comment on view thread_origin is 'The distinct origins of each thread. Ten outlets that repeat one story are one origin with ten carriers.';
comment on column thread_origin.thread_id is 'See thread.id.';
comment on column thread_origin.origin_id is
    'Id of a named source (see source_profile.id), of an outlet that names no source, or an id derived for the anonymous sources of '
    'an outlet.';
comment on column thread_origin.origin is 'The name.';
comment on column thread_origin.kind is 'named, anonymous or outlet.';
comment on column thread_origin.source_kind is 'person, organisation, outlet, government, group, document, anonymous or unknown.';
comment on column thread_origin.governmental is 'Whether it is governmental.';
comment on column thread_origin.through is 'Name of the outlet that passed the words of the origin on first; null if there is none.';
comment on column thread_origin.first_seen is 'Time of publication (if unknown, of reception) of its first mention.';
comment on column thread_origin.last_seen is 'Time of publication (if unknown, of reception) of its last mention.';
comment on column thread_origin.mentions is 'Number of mentions that go back to it.';
comment on column thread_origin.carriers is 'Number of outlets that carry it.';
comment on column thread_origin.carrier_names is 'Names of the outlets, sorted.';
comment on column thread_origin.reports is 'Number of reports that carry it.';

comment on view thread_redirect is
    'Redirects from a thread that was merged to the thread that contains it. It also contains ids of wordings that never named a '
    'thread.';
comment on column thread_redirect.id is 'Id that no longer names a thread.';
comment on column thread_redirect.thread_id is 'The thread that it is part of; see thread.id.';

comment on view source_statement is 'The statements that outlets report of each source.';
comment on column source_statement.source_id is 'See thread_mention.source_id.';
comment on column source_statement.source is 'See thread_mention.source.';
comment on column source_statement.kind is 'See thread_mention.source_kind.';
comment on column source_statement.governmental is 'See thread_mention.governmental.';
comment on column source_statement.said_at is 'See thread_mention.said_at.';
comment on column source_statement.stance is 'See thread_mention.stance.';
comment on column source_statement.negated is 'See thread_mention.negated.';
comment on column source_statement.claim is 'See thread_mention.claim.';
comment on column source_statement.thread_id is 'See thread_mention.thread_id.';
comment on column source_statement.status is 'See thread_mention.status.';
comment on column source_statement.outlet is 'See thread_mention.outlet.';
comment on column source_statement.chain is 'See thread_mention.chain.';
comment on column source_statement.article_id is 'See thread_mention.article_id.';
comment on column source_statement.mention_id is 'See thread_mention.id.';

comment on view source_profile is
    'All identities that are sources, outlets or intermediaries, with the number of statements reported of each.';
comment on column source_profile.id is 'Id of the identity, the same in all articles.';
comment on column source_profile.name is 'Name to display.';
comment on column source_profile.kind is
    'person, organisation, outlet, government, group, document, anonymous or unknown; office, if its holder is unknown.';
comment on column source_profile.aliases is 'Its names that occur in articles, sorted.';
comment on column source_profile.statements is 'Number of mentions with this source, including withdrawn ones.';
comment on column source_profile.threads is 'Number of threads with such a mention.';
comment on column source_profile.outlets is 'Number of outlets with such a mention.';
comment on column source_profile.first_seen is
    'Time of publication (if unknown, of reception) of the first of these mentions; null if there is none.';
comment on column source_profile.last_seen is
    'Time of publication (if unknown, of reception) of the last of these mentions; null if there is none.';

comment on view position_change is
    'Pairs of statements in which a named source states, confirms or promises something and later denies it or says the opposite, or '
    'the other way round, in the order of publication.';
comment on column position_change.source_id is 'See source_profile.id.';
comment on column position_change.source is 'The name.';
comment on column position_change.thread_id is 'The thread of the later statement; see thread.id.';
comment on column position_change.aspects is 'Aspects that the later claim matches.';
comment on column position_change.earlier_at is 'Time of publication (if unknown, of reception) of the earlier statement.';
comment on column position_change.earlier_stance is 'Stance of this statement; see thread_mention.stance.';
comment on column position_change.earlier_negated is 'Whether its claim is negated.';
comment on column position_change.earlier_claim is 'Claim of this statement.';
comment on column position_change.earlier_outlet is 'Name of the outlet.';
comment on column position_change.later_at is 'Time of publication (if unknown, of reception) of the later statement.';
comment on column position_change.later_stance is 'Stance of this statement; see thread_mention.stance.';
comment on column position_change.later_negated is 'Whether its claim is negated.';
comment on column position_change.later_claim is 'Claim of this statement.';
comment on column position_change.later_outlet is 'Name of the outlet.';

comment on view report is
    'Reports. Syndicated or lightly edited copies of a text are one report with several carriers; most reports have one.';
comment on column report.id is 'Derived from the smallest id of the articles that carry it.';
comment on column report.title is 'Headline of its first carrier.';
comment on column report.first_seen is 'Time of publication (if unknown, of reception) of its first carrier.';
comment on column report.last_seen is 'Time of publication (if unknown, of reception) of its last carrier.';
comment on column report.carriers is 'Number of articles that carry it.';
comment on column report.outlet_names is 'Names of the outlets that carry it, sorted.';

comment on view report_carrier is 'The articles that carry each report.';
comment on column report_carrier.report_id is 'See report.id.';
comment on column report_carrier.article_id is 'See article_history.article_id.';
comment on column report_carrier.outlet is 'Name of the outlet.';
comment on column report_carrier.published_at is 'Time of publication that the outlet states; null if unknown.';
comment on column report_carrier.similarity is 'Estimated Jaccard similarity to the first carrier of the report, from 0 to 1.';

comment on view identity_choice is
    'The identity that each name of an article was resolved to, and the reason for it, or the reason not to merge it with others.';
comment on column identity_choice.name is 'The name, or the words of the text if there is no name.';
comment on column identity_choice.kind is 'Kind of the name as the extractor returned it.';
comment on column identity_choice.article_id is 'See article_history.article_id.';
comment on column identity_choice.identity_id is 'See source_profile.id.';
comment on column identity_choice.identity is 'Name of the identity.';
comment on column identity_choice.reason is 'Reason for this resolution, or for not merging the name.';
comment on column identity_choice.certain is 'Whether the resolution is certain. Uncertain names are not merged with others.';

comment on view coverage_lag is 'How far coverage is behind the store. due is 0 when coverage is up to date.';
comment on column coverage_lag.due is 'Number of articles that have changed and are not processed yet.';
comment on column coverage_lag.failed is 'Number of articles that could not be processed.';

comment on view counted_claim is
    'The rows that coverage_daily counts: one per claim, subject, aspect and source of the current revision of each article.';
comment on column counted_claim.day is 'Day (UTC) of publication; if unknown, of first reception.';
comment on column counted_claim.outlet is 'Name of the outlet.';
comment on column counted_claim.article_id is 'See article_history.article_id.';
comment on column counted_claim.claim_id is 'See current_claim.id.';
comment on column counted_claim.subject is 'The configured subject; null if the claim matches none.';
comment on column counted_claim.aspect is 'Aspect of the subject; null if the claim matches the subject only, or no subject.';
comment on column counted_claim.source is 'Kind and name (or words) of a source, in lower case; null if there is none.';

comment on view coverage_daily is
    'Counts per outlet, subject and day. Articles that are still due are counted when the view is read. A claim that matches two '
    'subjects counts for both, so do not add up over subjects.';
comment on column coverage_daily.day is 'Day (UTC) of publication; if unknown, of first reception.';
comment on column coverage_daily.subject is 'The configured subject; null for claims that match none.';
comment on column coverage_daily.outlet is 'Name of the outlet.';
comment on column coverage_daily.articles is 'Number of articles with such a claim.';
comment on column coverage_daily.claims is 'Number of claims.';
comment on column coverage_daily.sources is 'Number of distinct sources, by kind and name (or words), ignoring case.';

comment on view coverage_daily_by_aspect is
    'The same counts as coverage_daily, per aspect of the subject. A claim that matches two aspects counts for both, so do not add up '
    'over aspects.';
comment on column coverage_daily_by_aspect.day is 'Day (UTC) of publication; if unknown, of first reception.';
comment on column coverage_daily_by_aspect.subject is 'The configured subject.';
comment on column coverage_daily_by_aspect.aspect is 'Aspect of the subject; null for claims that match the subject only.';
comment on column coverage_daily_by_aspect.outlet is 'Name of the outlet.';
comment on column coverage_daily_by_aspect.articles is 'Number of articles with such a claim.';
comment on column coverage_daily_by_aspect.claims is 'Number of claims.';
comment on column coverage_daily_by_aspect.sources is 'Number of distinct sources, by kind and name (or words), ignoring case.';

comment on function search_claims(text) is
    'Full-text search in the claims of thread_mention. Returns all its columns and the rank of each match; order by rank desc. The '
    'syntax is that of web searches (websearch_to_tsquery): all words must match, "words in quotation marks" must follow each other, '
    'or combines alternatives, - excludes a word.';

comment on function thread_of(text) is 'Returns the thread of a claim (see thread.id); null if coverage does not contain the claim.';

comment on function origins_of(text, text, timestamptz, timestamptz) is
    'Returns the origins of all mentions of a subject, or of one aspect of it, from one time (inclusive) to another (exclusive). A '
    'parameter that is null does not filter. One row per origin, with the number of threads and mentions that go back to it and the '
    'outlets that carry them.';

comment on function coverage_becomes_due() is
    'Inserts the articles of changed rows into coverage_due, and notifies the channel of the same name.';

comment on function search_threads(text) is
    'Full-text search in the headlines of threads, with the syntax of search_claims. It examines each thread once instead of each '
    'mention.';
comment on column mention.via_id is
    'The outlet of the chain that is nearest to the source; see identity.id. If the source is an outlet, that outlet. Null if the '
    'chain contains no other outlet than the posted one.';
comment on column mention.via is 'Name of that outlet.';
comment on column mention.strand_id is 'See strand.id.';
comment on column mention.first_of_article is
    'Whether its article is counted in the thread through this mention: the earliest that is not superseded; of several, the one with '
    'the smallest id.';
comment on column mention.first_of_report is 'Whether its report is counted in the thread through this mention.';
comment on column mention.first_of_origin is 'Whether its report is counted for the origin within the thread through this mention.';

comment on table strand is
    'The mentions of a thread that have the same outlet, gate, source, stance and status, with their counts. They share an origin.';
comment on column strand.id is 'Derived from thread, outlet, gate, source, stance and status by the function strand_id.';
comment on column strand.thread_id is 'See claim_thread.id.';
comment on column strand.outlet_id is 'Id of the outlet; see identity.id.';
comment on column strand.outlet is 'Name of that outlet.';
comment on column strand.gate_id is
    'The outlet that obtained the words from the source: mention.via_id, otherwise the first carrier of the report within the thread.';
comment on column strand.gate is 'Name of that outlet.';
comment on column strand.source_id is 'See mention.source_id.';
comment on column strand.source is 'See mention.source.';
comment on column strand.source_kind is 'See mention.source_kind.';
comment on column strand.anonymous is 'See mention.anonymous.';
comment on column strand.stance is 'See mention.stance.';
comment on column strand.status is 'See mention.status.';
comment on column strand.governmental is 'Whether the source is governmental in any of its mentions.';
comment on column strand.first_seen is 'Time of publication (if unknown, of reception) of its first mention.';
comment on column strand.last_seen is 'Time of publication (if unknown, of reception) of its last mention.';
comment on column strand.first_mention is 'The earliest mention; of several, the one with the smallest id. See mention.id.';
comment on column strand.mentions is 'Number of mentions.';
comment on column strand.articles is
    'Number of articles that are counted through one of its mentions. The sum over a thread counts each article once.';
comment on column strand.reports is
    'Number of reports that are counted through one of its mentions. The sum over a thread counts each report once.';
comment on column strand.origin_reports is
    'Number of reports that are counted through one of its mentions for the origin. The sum over the strands of an origin in a thread '
    'counts each report once.';
comment on column strand.subjects is 'The configured subjects that its claims match, sorted.';
comment on column strand.aspects is 'The aspects that its claims match, sorted.';
comment on column strand.origin_id is 'See mention.origin_id.';
comment on column strand.origin is 'See mention.origin.';
comment on column strand.origin_kind is 'See mention.origin_kind.';
comment on column strand.origin_governmental is 'See mention.origin_governmental.';
comment on column strand.through is 'See mention.through.';

comment on function strand_id(uuid, uuid, text, uuid, text, uuid, text, text, boolean, text, text) is
    'Returns the id of a strand, derived from everything that its mentions have in common.';

comment on table outlet_thread is 'The mentions of a thread per outlet, including withdrawn ones.';
comment on column outlet_thread.thread_id is 'See claim_thread.id.';
comment on column outlet_thread.outlet_id is 'See identity.id.';
comment on column outlet_thread.outlet is 'The name.';
comment on column outlet_thread.mentions is 'Number of mentions.';
comment on column outlet_thread.articles is 'Number of articles.';
comment on column outlet_thread.reports is 'Number of reports. A report that several outlets carry counts for one of them only.';
comment on column outlet_thread.denials is 'Number of mentions that deny the claim.';
comment on column outlet_thread.first_seen is 'Time of publication (if unknown, of reception) of its first mention.';
comment on column outlet_thread.last_seen is 'Time of publication (if unknown, of reception) of its last mention.';
comment on column outlet_thread.first_mention is 'The earliest mention; of several, the one with the smallest id. See mention.id.';
comment on column outlet_thread.source_kinds is 'Kinds of its sources, sorted.';
comment on column outlet_thread.stances is 'Stances of its sources towards the claim, sorted.';
comment on column outlet_thread.subjects is 'The configured subjects that its claims match, sorted.';
comment on column outlet_thread.aspects is 'The aspects that its claims match, sorted.';
comment on column outlet_thread.is_current is 'Whether any mention is current.';
comment on column claim_origin.is_current is 'Whether any of its mentions is current.';
comment on column source_profile.governmental is
    'Whether the text or the seed list marks it as a state, as a part of one or, in any mention, as an official of one.';
comment on column identity_decision.said_at is 'Time of publication of the article; if unknown, of its first reception.';
comment on column identity_choice.said_at is 'Time of publication of the article; if unknown, of its first reception.';
