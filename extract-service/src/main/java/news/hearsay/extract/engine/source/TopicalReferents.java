package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a description that nothing in the text introduces to whoever the text is about at that place: "Theodor Vane
 * denied it. It was a loan, the lawyer said." and "The Greens will vote for it, the party said."
 */
final class TopicalReferents {

    /** Offices of which every reader knows one holder, so that the text need not introduce them. */
    private static final Set<String> UNIQUE = Set.of(
            "president",
            "king",
            "queen",
            "pope",
            "premier",
            "chancellor",
            "mayor",
            "governor",
            "minister",
            "judge",
            "sultan",
            "emir",
            "spokesman",
            "spokeswoman",
            "spokesperson");

    private static final Set<String> BODIES =
            Set.of("party", "company", "firm", "union", "group", "bank", "club", "association");
    private static final Set<String> TALKS = Set.of("conversation", "interview");
    /** Words before a description that are searched for another one of its noun. */
    private static final int MAX_TOKENS_BACK = 600;

    private final Document d;
    private final EntityMentions mentions;
    private final PronounResolver pronouns;

    TopicalReferents(Document document, EntityMentions mentions, PronounResolver pronouns) {
        this.d = document;
        this.mentions = mentions;
        this.pronouns = pronouns;
    }

    /**
     * The person whom "the lawyer" means behind a claim: whoever speaks in the sentence before, or the only person in
     * it, if the text tells no office of that person; null if another one may be meant.
     */
    @Nullable
    DiscourseEntity person(int token) {
        FoundRelation relation = pronouns.relation(token);
        TokenRange range = relation == null ? null : relation.source();
        return relation == null || range == null ? null : person(range, NounPhrase.head(d, range), relation);
    }

    private @Nullable DiscourseEntity person(TokenRange range, int head, FoundRelation relation) {
        RoleDescription asked = RolePhrases.describe(d, range.start(), range.end());
        if (!d.lower(range.start()).equals("the")
                || !d.tag(head).equals("NN")
                || asked == null
                || asked.headToken() != head
                || !(trails(range, relation) || sameTalk(range))
                || UNIQUE.contains(asked.head()) && !complement(head, range)
                || introduced(range.start(), asked.head())) {
            return null;
        }
        int before = d.sentenceOf(range.start()) - 1;
        DiscourseEntity topic = before < 0 ? null : topic(before);
        boolean fits =
                topic != null && topic.descriptions.isEmpty() && topic.gender.fits(RoleWords.gender(asked.head()));
        return fits ? topic : null;
    }

    /** The name with which the claim before "the party" begins, if it is no person's; null for others. */
    @Nullable
    TokenRange body(TokenRange range, int head, FoundRelation relation) {
        TokenRange claim = relation.content().getFirst();
        boolean bare = d.lower(range.start()).equals("the") && head == range.start() + 1 && range.end() == head + 1;
        if (!bare || !BODIES.contains(d.lower(head)) || !trails(range, relation) || d.quotation(claim.start()) >= 0) {
            return null;
        }
        int start = d.lower(claim.start()).equals("the") ? claim.start() + 1 : claim.start();
        int end = start;
        while (end < claim.end() && d.tag(end).startsWith("NNP")) {
            end++;
        }
        boolean subject = end > start && end < claim.end() && FiniteVerbs.at(d, end);
        for (int i = start; i < end && subject; i++) {
            EntityMention mention = mentions.at(i);
            subject = mention == null || !mention.entity().person() && mention.entity().kind != SourceKind.OUTLET;
        }
        return subject ? new TokenRange(claim.start(), end) : null;
    }

    private static boolean trails(TokenRange range, FoundRelation relation) {
        return relation.content().getLast().end() <= range.start();
    }

    /** "In the same conversation, the foreign minister of Havria said". */
    private boolean sameTalk(TokenRange range) {
        for (int i = d.sentenceStart(d.sentenceOf(range.start())) + 1; i < range.start(); i++) {
            if (TALKS.contains(d.lower(i))
                    && (d.lower(i - 1).equals("same") || d.lower(i - 1).equals("the"))) {
                return true;
            }
        }
        return false;
    }

    private boolean complement(int head, TokenRange range) {
        return head + 1 < range.end() && d.lower(head + 1).equals("of");
    }

    /** Whether the text before introduces somebody by that noun: "a lawyer", "his lawyer", "lawyer Ada Quist". */
    private boolean introduced(int before, String noun) {
        for (int i = Math.max(1, before - MAX_TOKENS_BACK); i < before; i++) {
            if (d.lower(i).equals(noun) && !d.lower(i - 1).equals("the")) {
                return true;
            }
        }
        return false;
    }

    /** The only person who speaks in a sentence; without a speaker the only person in it, if that is a subject. */
    private @Nullable DiscourseEntity topic(int sentence) {
        DiscourseEntity speaker = null;
        DiscourseEntity only = null;
        boolean several = false;
        boolean subject = false;
        TokenRange range = new TokenRange(d.sentenceStart(sentence), d.sentenceEnd(sentence));
        for (EntityMention mention : mentions.within(range)) {
            DiscourseEntity entity = mention.entity();
            if (!entity.person() || mention.quoted()) {
                continue;
            }
            if (pronouns.speaks(mention)) {
                if (speaker != null && speaker != entity) {
                    return null;
                }
                speaker = entity;
            }
            several |= only != null && only != entity;
            only = entity;
            subject |= mention.subject();
        }
        return speaker != null ? speaker : several || !subject ? null : only;
    }
}
