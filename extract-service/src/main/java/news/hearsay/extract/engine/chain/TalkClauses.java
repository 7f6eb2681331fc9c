package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import news.hearsay.events.Link;
import news.hearsay.extract.engine.lexicon.TalkWords;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds clauses that name the way of somebody's words but make no claim: "Brandt spoke to the agency ANV", "The
 * minister made the remarks in an interview with TV Centrum", "The comments were carried by Radio North".
 */
final class TalkClauses {

    /** words beside an outlet for a talk with it */
    private static final Set<String> ON_AIR = Set.of(
            "appeared",
            "appearing",
            "appearance",
            "interviewed",
            "interview",
            "speaking",
            "spoke",
            "guest",
            "programme",
            "program",
            "show",
            "debate",
            "phone-in");

    /** parts of what an outlet broadcasts or prints: "in the morning magazine of the broadcaster" */
    private static final Set<String> PROGRAMMES =
            Set.of("programme", "program", "show", "magazine", "bulletin", "podcast", "news", "edition", "broadcast");

    /** what was said, as the object or subject of the clause; the clause then holds for what precedes it */
    private static final Set<String> WORDS =
            Set.of("remark", "remarks", "comment", "comments", "statement", "statements", "announcement", "words");

    static final Set<String> MADE = Set.of("made", "makes", "came", "come", "carried", "published", "aired");

    /** verbs of talks that did not take place, or not yet */
    private static final Set<String> UNREAL = Set.of(
            "declined",
            "refused",
            "cancelled",
            "canceled",
            "agreed",
            "planned",
            "wanted",
            "asked",
            "denied",
            "avoided");

    private static final int MAX_TOKENS_TO_OUTLET = 4;
    private static final int MAX_ARCS = 8;
    static final int MAX_NAME_TOKENS = 12;

    /**
     * A clause.
     *
     * @param token a token of it
     * @param speaker the name of its subject, or its words; empty if the subject is what was said
     * @param links the outlets that it names
     * @param backward whether it tells where the words before it were said
     */
    record Talk(int token, String speaker, List<Link> links, boolean backward) {}

    private final Document d;
    private final DiscourseModel discourse;
    private final ClaimOwners claims;
    private final DocumentClauses documents;

    private TalkClauses(Document document, DiscourseModel discourse, List<FoundRelation> relations) {
        this.d = document;
        this.discourse = discourse;
        this.claims = new ClaimOwners(document, relations);
        this.documents = new DocumentClauses(document, claims);
    }

    /** The clauses outside all claims, in text order. */
    static List<Talk> in(Document document, DiscourseModel discourse, List<FoundRelation> relations) {
        TalkClauses clauses = new TalkClauses(document, discourse, relations);
        List<Talk> talks = new ArrayList<>(0);
        for (DiscourseModel.OutletMention outlet : discourse.outlets(new TokenRange(0, document.size()))) {
            Talk talk = clauses.of(outlet);
            if (talk != null) {
                talks.add(talk);
            }
        }
        talks.sort(Comparator.comparingInt(Talk::token));
        return talks;
    }

    private @Nullable Talk of(DiscourseModel.OutletMention outlet) {
        int before = outlet.range().start() - 1;
        while (before > 0 && outlet.range().start() - before < MAX_NAME_TOKENS && nominal(d, before)) {
            before--;
        }
        Talk document = documents.of(outlet);
        if (document != null) {
            return document;
        }
        int talk = before < 1
                        || d.sentenceOf(before) != d.sentenceOf(outlet.range().start())
                ? -1
                : talk(before);
        int verb = talk < 0 ? -1 : verb(talk);
        int subject = verb < 0 ? -1 : subject(verb);
        if (subject < 0 || unreal(verb) || claims.contain(talk, verb)) {
            return null;
        }
        List<Link> links = List.of(Links.via(d, outlet));
        if (WORDS.contains(d.lower(subject))) {
            int owner = d.child(subject, "poss");
            String name = owner < 0 ? null : discourse.nameAt(owner);
            return new Talk(talk, name == null ? "" : name, links, true);
        }
        int object = d.child(verb, "dobj");
        boolean made = MADE.contains(d.lower(verb)) && object >= 0 && WORDS.contains(d.lower(object));
        return new Talk(talk, speaker(subject), links, made);
    }

    /** Whether a token may belong to a name or its description. */
    static boolean nominal(Document d, int token) {
        String tag = d.tag(token);
        return tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.equals("DT")
                || tag.equals("PRP$")
                || tag.equals("POS");
    }

    /** The word for a talk before a preposition ("an interview with", "spoke on Monday to"); -1 for none. */
    private int talk(int preposition) {
        String word = d.lower(preposition);
        int start = Math.max(d.sentenceStart(d.sentenceOf(preposition)), preposition - MAX_TOKENS_TO_OUTLET);
        for (int i = preposition - 1; i >= start; i--) {
            String at = d.lower(i);
            boolean talked = switch (word) {
                case "to", "with" -> TalkWords.TALKS.contains(at);
                case "by" -> at.equals("interviewed") || MADE.contains(at);
                case "on" -> ON_AIR.contains(at);
                case "of" -> PROGRAMMES.contains(at) && i == preposition - 1;
                default -> false;
            };
            if (talked) {
                return i;
            }
        }
        return -1;
    }

    private int verb(int token) {
        int at = token;
        for (int arcs = 0; arcs < MAX_ARCS && at >= 0; arcs++) {
            if (d.tag(at).startsWith("VB") && subject(at) >= 0) {
                return at;
            }
            at = d.head(at);
        }
        return -1;
    }

    private int subject(int verb) {
        int subject = d.child(verb, "nsubj");
        return subject >= 0 ? subject : d.child(verb, "nsubjpass");
    }

    private boolean unreal(int verb) {
        for (int i = 0; i < d.children(verb); i++) {
            int child = d.child(verb, i);
            boolean modal = d.label(child).equals("aux")
                    && (d.tag(child).equals("MD") || d.tag(child).equals("TO"));
            if (modal || d.label(child).equals("neg")) {
                return true;
            }
        }
        boolean passive = d.child(verb, "nsubjpass") >= 0 || d.child(verb, "auxpass") >= 0;
        return UNREAL.contains(d.lower(verb)) && !passive;
    }

    private String speaker(int subject) {
        int apposed = d.child(subject, "appos");
        String own = discourse.nameAt(subject);
        String name = own == null && apposed >= 0 ? discourse.nameAt(apposed) : own;
        return name != null ? name : d.slice(d.leftEdge(subject), subject + 1);
    }
}
