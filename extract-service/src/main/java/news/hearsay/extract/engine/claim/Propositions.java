package news.hearsay.extract.engine.claim;

import java.util.List;
import java.util.Set;
import news.hearsay.events.Stance;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.manner.Stances;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Speakers;
import news.hearsay.extract.engine.text.Document;

/**
 * Tells contents that can be claimed from mere objects of verbs: what a clause or a quotation says, or what a cue of
 * the lexicon of stances takes a stance to; not "[signed] a treaty", nor "[asked] what".
 */
public final class Propositions {

    /** Verbs whose object is a text and not what it says: "issued a correction". */
    private static final Set<String> ISSUING = Set.of("issue", "publish", "release", "print");

    private Propositions() {}

    /** Verbs of perception, of giving and of dealing: what their object names is done or received, and not claimed. */
    private static final Set<String> HANDLING = Set.of(
            "learn",
            "hear",
            "read",
            "know",
            "understand",
            "see",
            "find",
            "give",
            "offer",
            "share",
            "show",
            "put",
            "place",
            "present",
            "deliver",
            "record",
            "hold",
            "open",
            "close",
            "begin",
            "continue",
            "mark",
            "cast",
            "refer",
            "agree",
            "address",
            "issue");

    /** Verbs whose object with these prepositions is the hearer, or the one for whom somebody speaks. */
    private static final Set<String> TALKING = Set.of("speak", "talk");

    private static final Set<String> HEARERS = Set.of("to", "with", "for");

    /** Words that stand for what was said and do not tell it. */
    private static final Set<String> VAGUE = Set.of(
            "little",
            "much",
            "more",
            "less",
            "otherwise",
            "enough",
            "something",
            "anything",
            "everything",
            "nothing",
            "likewise",
            "differently");

    /** Whether the content of a relation is of this kind. */
    public static boolean in(Document d, FoundRelation relation) {
        if (audience(d, relation) || vague(d, relation)) {
            return false;
        }
        boolean verb = d.tag(relation.cueHead()).startsWith("VB");
        boolean known = Stances.known(d, relation) && !ISSUING.contains(Lemmas.verb(d.lower(relation.cueHead())));
        boolean phrase = verb && phrase(d, relation.content());
        if (phrase && (handled(d, relation) || somebody(d, relation))) {
            return false;
        }
        if (!verb || known && !bareQuestion(d, relation)) {
            return true;
        }
        return !phrase;
    }

    /** Whether the content has neither a verb nor a quotation. */
    private static boolean phrase(Document d, List<TokenRange> content) {
        for (TokenRange range : content) {
            if (d.quotation(range.start()) >= 0 || PhraseEnds.anyVerb(d, range.start(), range.end())) {
                return false;
            }
        }
        return true;
    }

    private static boolean handled(Document d, FoundRelation relation) {
        return HANDLING.contains(Lemmas.verb(d.lower(relation.cueHead())));
    }

    /** "disagrees with [the government]", "praised [the mayor]": a person or body is no claim. */
    private static boolean somebody(Document d, FoundRelation relation) {
        TokenRange content = relation.content().getFirst();
        boolean one = relation.content().size() == 1
                && content.start() > relation.cueHead()
                && PhraseEnds.nounPhraseEnd(d, content.start()) == content.end();
        return one
                && switch (Stances.of(d, relation).stance()) {
                    case STATES, DENIES, DOUBTS, BELIEVES, CONFIRMS -> Speakers.somebody(d, content);
                    case PROMISES, EXPECTS, WANTS, DECLINES, ASKS -> false;
                };
    }

    /** "spoke to [others who were there]", "speaks for [the workers]" */
    private static boolean audience(Document d, FoundRelation relation) {
        int before = relation.content().getFirst().start() - 1;
        return relation.content().size() == 1
                && TALKING.contains(Lemmas.verb(d.lower(relation.cueHead())))
                && before > relation.cueHead()
                && HEARERS.contains(d.lower(before));
    }

    /** "said [little]", "said [otherwise]" */
    private static boolean vague(Document d, FoundRelation relation) {
        TokenRange content = relation.content().getFirst();
        return relation.content().size() == 1
                && content.start() == relation.cueHead() + 1
                && d.quotation(content.start()) < 0
                && VAGUE.contains(d.lower(content.start()))
                && content.length() == 1;
    }

    /** "asked what" */
    private static boolean bareQuestion(Document d, FoundRelation relation) {
        TokenRange content = relation.content().getFirst();
        return relation.content().size() == 1
                && content.length() == 1
                && d.tag(content.start()).startsWith("W")
                && Stances.of(d, relation).stance() == Stance.ASKS;
    }
}
