package news.hearsay.extract.engine.veridicality;

import news.hearsay.extract.engine.text.Document;

/** Requests of the reader, in which nobody speaks: "So do not expect me to be fair." */
final class Imperatives {

    private Imperatives() {}

    /** Whether the verb of saying follows "do not" without a subject. */
    static boolean asked(SayingClause clause) {
        Document d = clause.d();
        int auxiliary = clause.verb() - 2;
        return auxiliary >= clause.sentenceStart()
                && d.tag(clause.verb()).equals("VB")
                && d.lower(auxiliary).equals("do")
                && (d.lower(auxiliary + 1).equals("not")
                        || d.lower(auxiliary + 1).equals("n't"))
                && clause.opens(auxiliary);
    }
}
