package news.hearsay.extract.engine.chain;

import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.lexicon.TalkWords;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.text.Document;

/** Finds the words that introduce an outlet as one that passed words on: "told", "in an interview with", "seen by". */
final class Introductions {

    /** words right before an outlet's name, or its determiner, that make the outlet a link of the chain */
    private static final Set<String> THROUGH = Set.of("to", "with", "by", "on", "via", "through", "for", "in");

    /** further words of this kind than {@link TalkWords#TALKS} */
    private static final Set<String> REFERENCES = Set.of("reference", "relayed");

    /** what is written to an outlet is addressed to it, and need not be published by it */
    private static final Set<String> WRITTEN = Set.of("wrote", "writes", "written", "writing", "letter", "letters");

    private static final Set<String> PIECES =
            Set.of("report", "reports", "article", "articles", "story", "stories", "allegations", "claim", "claims");

    /** words before a report that is not where somebody spoke */
    private static final Set<String> TOPICAL =
            Set.of("about", "on", "to", "of", "after", "following", "despite", "against", "over", "denied", "rejected");

    private static final Set<String> OF = Set.of("of", "from", "at");

    private static final Set<String> STAFF = Set.of(
            "reporter", "reporters", "journalist", "journalists", "correspondent", "correspondents", "interviewer");

    private static final Set<String> QUESTIONS = Set.of("question", "questions", "inquiry", "inquiries");

    private static final Set<String> EDITIONS = Set.of("edition", "issue");

    private static final Set<String> CITED_OR_PRINTED =
            Set.of("quotes", "quoted", "cites", "cited", "published", "printed", "obtained", "aired");

    private static final int MAX_TOKENS_TO_PARTICIPLE = 5;

    private final Document d;

    /** for each token the index, plus one, of the relation whose cue it heads; 0 for none */
    private final int[] heads;

    private final OutletDescriptions descriptions;

    Introductions(Document document, int[] heads) {
        this.d = document;
        this.heads = heads;
        this.descriptions = new OutletDescriptions(document);
    }

    /** The first of the determiners right before a token; the token itself for none. */
    int determiner(int token) {
        return descriptions.determiner(token);
    }

    /** The token that introduces an outlet: before its determiner, or before nouns and adjectives that describe it. */
    int introduction(DiscourseModel.OutletMention mention) {
        int before = descriptions.determiner(mention.range().start()) - 1;
        return before < 0 ? before : descriptions.start(before);
    }

    /** The participle before "by" ("published on Wednesday by"); -1 for none. */
    int participle(int by, int limit) {
        for (int i = by - 1; i >= Math.max(limit, by - MAX_TOKENS_TO_PARTICIPLE); i--) {
            if (d.tag(i).startsWith("VB")) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether what is "published by" or "seen by" an outlet is an interview or a document, or somebody is interviewed,
     * so that later words of the same source came through the outlet too.
     */
    boolean carries(int by) {
        int participle = participle(by, 0);
        if (participle < 0) {
            return false;
        }
        if (d.lower(participle).equals("interviewed")
                || d.lower(participle).equals("asked")
                || TalkWords.DOCUMENTED.contains(d.lower(participle))) {
            return true;
        }
        for (int i = participle - 1; i >= Math.max(0, participle - MAX_TOKENS_TO_PARTICIPLE); i--) {
            if (talk(d.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "which the Post has seen", "leaked to the Post", "obtained by the Post". */
    boolean obtained(DiscourseModel.OutletMention mention, int limit) {
        int before = introduction(mention);
        int end = mention.range().end();
        if (before < limit) {
            return false;
        }
        String word = d.lower(before);
        boolean has =
                end + 1 < d.size() && d.lower(end).startsWith("ha") && TalkWords.OBTAINED.contains(d.lower(end + 1));
        boolean quotes = end < d.size() && CITED_OR_PRINTED.contains(d.lower(end));
        boolean people = word.equals("whom") && end < d.size() && d.lower(end).equals("interviewed");
        boolean relative = people || (word.equals("which") || word.equals("that")) && (has || quotes);
        boolean handed = before > limit
                && (word.equals("to") || word.equals("with") || word.equals("by"))
                && TalkWords.DOCUMENTED.contains(d.lower(before - 1));
        boolean question = before > limit && word.equals("from") && QUESTIONS.contains(d.lower(before - 1));
        boolean edition = question || before > limit && word.equals("of") && EDITIONS.contains(d.lower(before - 1));
        return relative || handed || edition;
    }

    /** Whether a verb of telling or a preposition such as "to" or "via" introduces the outlet. */
    boolean introduced(DiscourseModel.OutletMention mention) {
        int before = descriptions.determiner(mention.range().start()) - 1;
        if (before < 0) {
            return false;
        }
        if (mention.kind() != SourceKind.OUTLET) {
            return addressed(before);
        }
        String word = d.lower(before);
        boolean written = word.equals("to") && before > 0 && WRITTEN.contains(d.lower(before - 1));
        if (written || topic(before)) {
            return false;
        }
        if (employs(before)) {
            return true;
        }
        if (TalkWords.TOLD.contains(word) || THROUGH.contains(word)) {
            return true;
        }
        // "in a CNN interview", "told Ukrainian broadcaster Suspilne", "in comments published by"
        int back = descriptions.start(before);
        return back < before && (TalkWords.TOLD.contains(d.lower(back)) || THROUGH.contains(d.lower(back)));
    }

    /**
     * Whether a report in an outlet is only spoken of: "asked about a report in the Post", "after a story on Radio X".
     */
    private boolean topic(int preposition) {
        if (preposition < 1 || !PIECES.contains(d.lower(preposition - 1))) {
            return false;
        }
        int before = preposition - 1;
        while (before > 0 && phrase(before)) {
            before--;
        }
        return TOPICAL.contains(d.lower(before));
    }

    private boolean phrase(int token) {
        String tag = d.tag(token);
        return tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.equals("DT")
                || tag.equals("POS")
                || tag.equals("VBN");
    }

    /** Whether somebody of the outlet is told: "told Lena Moor of the Post", "told reporters from the Post". */
    private boolean employs(int preposition) {
        if (!OF.contains(d.lower(preposition))) {
            return false;
        }
        int before = preposition - 1;
        while (before > 0
                && (d.tag(before).equals("NNP") || d.tag(before).equals("DT") || STAFF.contains(d.lower(before)))) {
            before--;
        }
        return before >= 0 && before < preposition - 1 && TalkWords.TOLD.contains(d.lower(before));
    }

    /** Whether somebody speaks to the name that follows a token: for names that only their position makes outlets. */
    private boolean addressed(int before) {
        int at = descriptions.start(before);
        String word = d.lower(at);
        boolean spoken = at > 0 && (talk(d.lower(at - 1)) || heads[at - 1] > 0);
        return TalkWords.TOLD.contains(word) || (word.equals("to") || word.equals("with")) && spoken;
    }

    static boolean talk(String word) {
        return TalkWords.TALKS.contains(word) || REFERENCES.contains(word);
    }
}
