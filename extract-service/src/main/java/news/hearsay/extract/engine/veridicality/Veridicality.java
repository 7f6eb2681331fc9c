package news.hearsay.extract.engine.veridicality;

import news.hearsay.extract.engine.manner.Stances;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Tells whether the text asserts that the source of a relation spoke, or takes another stance. */
public final class Veridicality {

    private Veridicality() {}

    /** Whether it does; without a verb of saying it does. */
    public static boolean asserted(Document d, FoundRelation relation) {
        SayingClause clause = SayingClause.of(d, relation);
        return clause == null
                || !anybody(clause, relation)
                        && !DirectQuestions.asked(clause, relation)
                        && !Imperatives.asked(clause)
                        && !new Conditions(clause).govern()
                        && !new ModalVerbs(clause, Stances.of(d, relation).stance()).govern();
    }

    /** "Anyone who says", "those who claim", "a sailor who says" */
    private static boolean anybody(SayingClause clause, FoundRelation relation) {
        Document d = clause.d();
        TokenRange source = relation.source();
        if (source == null || source.start() > clause.verb()) {
            return false;
        }
        if (Contexts.in("anybody", d.lower(clause.subject()))) {
            return true;
        }
        String tag = d.tag(clause.verb());
        int who = clause.verb() - 1;
        boolean present = tag.equals("VBZ") || tag.equals("VBP");
        if (!present || who <= clause.sentenceStart() || !d.lower(who).equals("who")) {
            return false;
        }
        int head = who - 1;
        int determiner = d.child(head, "det");
        boolean indefinite = determiner >= 0 && Contexts.in("indefinite", d.lower(determiner));
        return indefinite || Contexts.in("generic", d.lower(head));
    }
}
