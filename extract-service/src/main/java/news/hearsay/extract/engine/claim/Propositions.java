package news.hearsay.extract.engine.claim;

import java.util.Set;
import news.hearsay.events.Stance;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.manner.Stances;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/**
 * Tells contents that can be claimed from mere objects of verbs: what a clause or a quotation says, or what a cue of
 * the lexicon of stances takes a stance to; not "[signed] a treaty", nor "[asked] what".
 */
public final class Propositions {

    /** Verbs whose object is a text and not what it says: "issued a correction". */
    private static final Set<String> ISSUING = Set.of("issue", "publish", "release", "print");

    private Propositions() {}

    /** Whether the content of a relation is of this kind. */
    public static boolean in(Document d, FoundRelation relation) {
        boolean verb = d.tag(relation.cueHead()).startsWith("VB");
        boolean known = Stances.known(d, relation) && !ISSUING.contains(Lemmas.verb(d.lower(relation.cueHead())));
        if (!verb || known && !bareQuestion(d, relation)) {
            return true;
        }
        for (TokenRange range : relation.content()) {
            if (d.quotation(range.start()) >= 0 || PhraseEnds.anyVerb(d, range.start(), range.end())) {
                return true;
            }
        }
        return false;
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
