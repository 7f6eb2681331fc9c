package news.hearsay.extract.engine.veridicality;

import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Finds direct questions: "Did the mayor say that …?", "Who says that …?", "The mayor said that …?" */
final class DirectQuestions {

    private DirectQuestions() {}

    /** Whether the clause is a question, not only the claim. */
    static boolean asked(SayingClause clause, FoundRelation relation) {
        Document d = clause.d();
        if (!endsWithQuestionMark(clause)) {
            return false;
        }
        int before = clause.subject() - 1;
        while (before > clause.sentenceStart() && clause.negation(before)) {
            before--;
        }
        boolean inverted = before >= clause.sentenceStart() && Contexts.in("auxiliary", d.lower(before));
        boolean cleft = before > clause.sentenceStart()
                && d.lower(before).equals("it")
                && Contexts.in("auxiliary", d.lower(before - 1));
        return inverted
                || cleft
                || opensWithAuxiliary(clause)
                || Contexts.in("question word", d.lower(clause.subject()))
                || echo(clause, relation);
    }

    /** "Did anyone at the bank warn": no verb with tense comes between the auxiliary and the verb. */
    private static boolean opensWithAuxiliary(SayingClause clause) {
        Document d = clause.d();
        int start = clause.sentenceStart();
        if (d.quotation(clause.verb()) >= 0) {
            start = Math.max(
                    start, d.quotations().get(d.quotation(clause.verb())).start());
        }
        while (start < clause.verb() && skipped(d, start)) {
            start++;
        }
        boolean asked = start < clause.verb() && Contexts.in("auxiliary", d.lower(start));
        for (int i = start + 1; i < clause.verb() && asked; i++) {
            asked = !d.tag(i).equals("VBD")
                    && !d.tag(i).equals("MD")
                    && !d.word(i).equals(",");
        }
        return asked;
    }

    private static boolean skipped(Document d, int token) {
        String tag = d.tag(token);
        return d.quotationMark(token) || tag.equals("CC") || tag.equals("UH") || tag.equals("WRB") || tag.equals(",");
    }

    /**
     * "The dairy said that its milk was fresh?" A claim behind a colon or in quotation marks is the question itself.
     */
    private static boolean echo(SayingClause clause, FoundRelation relation) {
        Document d = clause.d();
        TokenRange claim = relation.content().getFirst();
        boolean own = d.quotation(claim.start()) != d.quotation(clause.verb())
                || claim.start() > 0 && d.word(claim.start() - 1).equals(":")
                || d.word(claim.start()).equals(":");
        return clause.claimFollows()
                && !own
                && !asideAsks(clause)
                && clause.subject() < clause.verb()
                && clause.opens(clause.subject());
    }

    /** "The hunter said that the wolves had gone – and how would he know?": only what follows the mark is asked. */
    private static boolean asideAsks(SayingClause clause) {
        Document d = clause.d();
        for (int i = clause.verb() + 1; i + 1 < clause.sentenceEnd(); i++) {
            boolean joined = d.tag(i).equals("CC") && d.tag(i + 1).startsWith("W");
            if (joined || ":;\u2013\u2014".contains(d.word(i)) || d.word(i).equals("--")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first mark behind the verb that ends a sentence, outside other quotations, is a question mark. */
    private static boolean endsWithQuestionMark(SayingClause clause) {
        Document d = clause.d();
        for (int i = clause.verb(); i < clause.sentenceEnd(); i++) {
            if (d.quotation(i) == d.quotation(clause.verb())) {
                String word = d.word(i);
                if (word.equals("?")) {
                    return true;
                }
                if (word.equals(".") || word.equals("!")) {
                    return false;
                }
            }
        }
        return false;
    }
}
