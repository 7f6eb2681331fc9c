package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Set;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.lexicon.TalkWords;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Reads sources that are not named: "the Polish president", "a US official", "the report". */
final class UnnamedSources {

    private static final Set<String> DEFINITE = Set.of("the", "this", "that");
    /** Tokens before the noun of a phrase that refers back to an outlet or institution. */
    private static final int MAX_TOKENS_BEFORE_NOUN = 2;

    /** Tokens before a reference such as "the union" that are searched for its introduction. */
    private static final int MAX_TOKENS_BACK = 600;

    private static final int MAX_INTRODUCTION_TOKENS = 5;

    private static final Set<String> PUBLISHED = Set.of(
            "report",
            "article",
            "story",
            "column",
            "editorial",
            "account",
            "newspaper",
            "agency",
            "magazine",
            "broadcaster",
            "website",
            "channel",
            "daily",
            "weekly");

    private static final int MAX_TOKENS_TO_COMMA = 5;

    private static final Set<String> REPORTS = Set.of("report", "article", "story");
    /** documents that "the report" may be */
    private static final Set<String> OTHER_REPORTS =
            Set.of("document", "study", "audit", "inquiry", "survey", "review", "paper", "commission", "findings");

    private static final Set<String> REPORTED = Set.of("reported", "reports", "wrote", "writes", "revealed", "said");
    private static final Set<String> QUOTED = Set.of("quoted", "cited");
    private static final Set<String> STAFF = Set.of("correspondent", "reporter");

    private final Document d;
    private final DiscourseModel discourse;
    private final SourceHistory history;
    private final ResolvedSourceFactory factory;

    UnnamedSources(Document document, DiscourseModel discourse, SourceHistory history) {
        this.d = document;
        this.discourse = discourse;
        this.history = history;
        this.factory = new ResolvedSourceFactory(document);
    }

    ResolvedSource read(TokenRange range, int head, FoundRelation relation) {
        boolean plural = SourceKinds.plural(d, head);
        DiscourseEntity later = plural ? null : new LaterNames(d, discourse).of(range, head);
        if (later != null) {
            return factory.named(range, later, null);
        }
        ResolvedSource known = plural ? group(range, head) : known(range, head, relation);
        return known != null ? known : described(range, head, plural, relation);
    }

    /** Several people before to whom "the managers" or "the two managers" refers; null for none. */
    private @Nullable ResolvedSource group(TokenRange range, int head) {
        boolean bare = d.lower(range.start()).equals("the")
                && range.end() == head + 1
                && (head == range.start() + 1
                        || head == range.start() + 2 && d.tag(range.start() + 1).equals("CD"));
        ResolvedSource before = bare ? history.group(RolePhrases.singular(d, head), head) : null;
        return before == null ? null : factory.sameAs(before, range);
    }

    /** An entity, or an unnamed source before, to which a singular phrase refers; null for none. */
    private @Nullable ResolvedSource known(TokenRange range, int head, FoundRelation relation) {
        String noun = RolePhrases.singular(d, head);
        boolean definite = DEFINITE.contains(d.lower(range.start()));
        DiscourseEntity entity = null;
        if (definite || beginsWithState(range)) {
            entity = discourse.described(range.start(), head + 1);
        }
        if (entity == null && definite && head - range.start() <= MAX_TOKENS_BEFORE_NOUN) {
            entity = discourse.referred(range.start(), noun);
        }
        if (entity == null && definite && head == range.start() + 1 && REPORTS.contains(noun)) {
            entity = reporter(range.start(), noun);
        }
        if (entity == null) {
            entity = employer(range, head);
        }
        if (entity != null) {
            return factory.named(range, entity, null);
        }
        ResolvedSource before = definite ? history.of(noun, head) : null;
        if (before == null && definite && head == range.start() + 1) {
            ResolvedSource introduced = introduced(range, noun);
            TokenRange body = introduced == null ? discourse.subjectBody(range, head, relation) : null;
            return body == null ? introduced : factory.organisation(range, d.slice(body.start(), body.end()));
        }
        if (before == null || before.plural()) {
            return null;
        }
        Source of = before.source();
        String reason = of.anonymity() != null ? of.anonymity() : reason(range, relation);
        return factory.unnamed(
                range,
                before.label(),
                false,
                new UnnamedDescription(of.kind(), of.role(), of.affiliation(), List.of(), reason));
    }

    /**
     * The outlet whose report "the report" is: the last that "reported", if the text mentions no other report; or null.
     */
    private @Nullable DiscourseEntity reporter(int from, String noun) {
        DiscourseEntity outlet = null;
        for (int i = from - 1; i >= Math.max(0, from - MAX_TOKENS_BACK); i--) {
            boolean other = d.lower(i).equals(noun) && d.tag(i).startsWith("NN");
            if (other || OTHER_REPORTS.contains(d.lower(i))) {
                return null;
            }
            int subject = outlet == null && REPORTED.contains(d.lower(i)) ? d.child(i, "nsubj") : -1;
            EntityMention mention = subject < 0 ? null : discourse.mention(subject);
            outlet = mention != null && OutletNames.possible(mention.entity()) ? mention.entity() : outlet;
        }
        return outlet;
    }

    /** The outlet of "the Mirror's correspondent in Rome"; null for none. */
    private @Nullable DiscourseEntity employer(TokenRange range, int head) {
        if (!STAFF.contains(d.lower(head))) {
            return null;
        }
        for (EntityMention mention : discourse.within(range)) {
            boolean possessive = mention.end() < head && d.tag(mention.end()).equals("POS");
            if (possessive && mention.entity().kind == SourceKind.OUTLET) {
                return mention.entity();
            }
        }
        return null;
    }

    /**
     * A body to which "the union" refers: the only one that the text before calls a union, with words that tell more
     * ("the dockers' union"); null for none or several.
     */
    private @Nullable ResolvedSource introduced(TokenRange range, String noun) {
        SourceKind kind = SourceNouns.kind(noun);
        if (kind != SourceKind.ORGANISATION && kind != SourceKind.GOVERNMENT) {
            return null;
        }
        String only = null;
        for (int i = range.start() - 1; i >= Math.max(1, range.start() - MAX_TOKENS_BACK); i--) {
            if (d.tag(i).equals("NN")
                    && d.lower(i).equals(noun)
                    && (i + 1 >= d.size() || !d.tag(i + 1).startsWith("NN"))) {
                String words = introduction(i);
                if (words != null && only != null && !words.equalsIgnoreCase(only)) {
                    return null;
                }
                only = words == null ? only : words;
            }
        }
        return only == null
                ? null
                : factory.unnamed(range, only, false, new UnnamedDescription(kind, null, null, List.of(), null));
    }

    /** The noun phrase that ends with a noun, if words before the noun tell more than the noun; null otherwise. */
    private @Nullable String introduction(int noun) {
        int start = noun;
        int sentence = d.sentenceStart(d.sentenceOf(noun));
        while (start > sentence
                && noun - start < MAX_INTRODUCTION_TOKENS
                && (d.tag(start - 1).startsWith("NN")
                        || d.tag(start - 1).startsWith("JJ")
                        || d.tag(start - 1).equals("POS"))) {
            start--;
        }
        boolean determined = start > sentence
                && (d.tag(start - 1).equals("DT") || d.tag(start - 1).equals("PRP$"));
        boolean tells = determined && noun > start;
        return tells ? d.slice(d.lower(start - 1).equals("the") ? start - 1 : start, noun + 1) : null;
    }

    private boolean beginsWithState(TokenRange range) {
        EntityMention first = discourse.mention(range.start());
        return first != null && first.entity().state != null;
    }

    private ResolvedSource described(TokenRange range, int head, boolean plural, FoundRelation relation) {
        String reason = reason(range, relation);
        SourceKind kind = SourceKinds.of(d, range, head, reason != null);
        if (kind == SourceKind.OUTLET || kind == SourceKind.DOCUMENT) {
            DiscourseEntity outlet = publisher(range, head);
            if (outlet != null) {
                return factory.named(range, outlet, null);
            }
        }
        List<String> members = plural ? GroupMembers.in(d, discourse, range, head) : List.of();
        RoleDescription role = RolePhrases.describe(d, range.start(), range.end());
        if (role != null && role.headToken() != head) {
            role = null;
        }
        String affiliation = role == null ? nationality(range, head) : role.affiliation();
        if (members.size() > 1 && affiliation != null && members.contains(affiliation)) {
            affiliation = null;
        }
        boolean withheld = kind == SourceKind.ANONYMOUS || kind == SourceKind.GROUP;
        return factory.unnamed(
                range,
                d.slice(range.start(), labelEnd(range, head, kind == SourceKind.DOCUMENT)),
                plural,
                new UnnamedDescription(
                        kind, role == null ? null : role.role(), affiliation, members, withheld ? reason : null));
    }

    /**
     * The token after the label of the source in chains, which leaves out clauses: "a diplomat" of "a diplomat, who
     * asked not to be named", "a letter" of "a letter seen by the Post".
     */
    private int labelEnd(TokenRange range, int head, boolean document) {
        for (int i = head + 1; i < range.end(); i++) {
            boolean adverb = i - 2 > head
                    && d.tag(i - 1).startsWith("RB")
                    && d.word(i - 2).equals(",");
            boolean comma = d.word(i - 1).equals(",") || adverb;
            boolean participle =
                    comma && (d.tag(i).equals("VBG") || d.tag(i).equals("VBN")) && !GroupMembers.including(d.lower(i));
            boolean passedOn = (document || QUOTED.contains(d.lower(i)))
                    && TalkWords.OBTAINED.contains(d.lower(i))
                    && d.tag(i).startsWith("VB")
                    && outletAfter(i, range);
            if (participle || passedOn || d.tag(i).startsWith("W") && !d.tag(i).equals("WRB")) {
                return adverb ? i - 2 : comma ? i - 1 : beforeComma(i, head);
            }
        }
        return range.end();
    }

    /** The comma right before "a copy of which", or the token itself. */
    private int beforeComma(int relative, int head) {
        for (int i = relative - 1; i > Math.max(head, relative - MAX_TOKENS_TO_COMMA); i--) {
            if (d.word(i).equals(",")) {
                return i;
            }
        }
        return relative;
    }

    /** Whether an outlet follows the participle of a document: "seen by the Post". */
    private boolean outletAfter(int participle, TokenRange range) {
        return discourse.within(new TokenRange(participle, range.end())).stream()
                .anyMatch(mention -> OutletNames.possible(mention.entity()));
    }

    private @Nullable String reason(TokenRange range, FoundRelation relation) {
        return Anonymity.reason(d, range, relation.content(), relation.cueHead());
    }

    /** The outlet that speaks in "a report by the newspaper" or "a Reuters report"; null for none. */
    private @Nullable DiscourseEntity publisher(TokenRange range, int head) {
        if (!PUBLISHED.contains(RolePhrases.singular(d, head))) {
            return null;
        }
        for (EntityMention mention : discourse.within(range)) {
            if (mention.entity().kind == SourceKind.OUTLET) {
                return passedOn(head, mention.start()) ? null : mention.entity();
            }
        }
        return null;
    }

    /** Whether an outlet only passed a report on: "a report seen by the Post". */
    private boolean passedOn(int head, int outlet) {
        for (int i = head + 1; i < outlet; i++) {
            if (TalkWords.OBTAINED.contains(d.lower(i)) && d.tag(i).startsWith("VB")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String nationality(TokenRange range, int head) {
        for (int i = range.start(); i <= head; i++) {
            String country = Gazetteer.country(d.word(i));
            if (country != null) {
                return country;
            }
        }
        return null;
    }
}
