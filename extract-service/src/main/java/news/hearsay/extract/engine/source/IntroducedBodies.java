package news.hearsay.extract.engine.source;

import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that the text introduces with more words than it refers to them by: "the dockers' union", later "the union".
 */
final class IntroducedBodies {

    /** Tokens before a reference such as "the union" that are searched for its introduction. */
    private static final int MAX_TOKENS_BACK = 600;

    private static final int MAX_INTRODUCTION_TOKENS = 5;

    private final Document d;

    IntroducedBodies(Document document) {
        this.d = document;
    }

    /**
     * The words that introduce a body to which "the union" refers: the only one that the text before calls a union,
     * with words that tell more ("the dockers' union"); null for none or several.
     */
    @Nullable
    String words(TokenRange range, String noun) {
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
        return only;
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
}
