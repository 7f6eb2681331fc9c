-- Finds more of the full statements: V55 knows the verbs of a list only, and half of the statements in a test had another one.
--
-- Outside of a transaction (see the file's .conf), as V55. The index contains the results of the function, so it is built again; lists of
-- phrases are slow meanwhile. May be repeated.

call alter_without_waiting('drop index if exists public.claim_thread_phrase');

create or replace function is_statement(claim text) returns boolean
    language sql immutable parallel safe
    return
        -- a clause: "that the talks go on", "whether it fits", "to arm Ukraine"
        claim ~* '^\W*(that|whether|if|because|not\s+to|to)\s+\S+'
        -- a subject that can be nothing else: "he intends to run again"
        or claim ~* '^\W*(he|she|it|they|we|i|you|nobody|everybody|everyone|somebody|someone)\s+\S+'
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
            -- a verb in -ed or -s before what follows an object: "the court overturned the ban", "the report omits the fire"
            '|\S\s+[a-z]{3,}(ed|[^su\W]s)\s+(the|a|an|no|every|each|all|both|his|her|its|their|our|my|your|it|him|them|us|me|how'
            '|more|less|most|back|up|down|out|off|over|after|before|without|two|three|four|five|six|seven|eight|nine|ten)\M'
            -- past forms that are no participles
            '|\S\s+(arose|ate|awoke|broke|chose|drank|drew|drove|flew|foresaw|forgave|forgot|froze|overthrew|overtook|ran|rang|rode|sang'
            '|sank|shook|shrank|spoke|sprang|stole|swam|swore|threw|tore|undertook|withdrew|woke|wore|wrote)\M'
        );

comment on function is_statement(text) is
    'Whether a claim is a full statement, such as "that the talks go on", and not a phrase, such as "the plan", which is the object of '
    'a verb: "rejected the plan". A rule of thumb for English: the claim starts with a word that opens a clause, or contains a common '
    'finite verb before any relative pronoun.';

create index if not exists claim_thread_phrase on claim_thread (last_seen, id) where not is_statement(headline);
