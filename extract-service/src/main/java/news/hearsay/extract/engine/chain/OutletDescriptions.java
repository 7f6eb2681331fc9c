package news.hearsay.extract.engine.chain;

import news.hearsay.extract.engine.source.OutletNouns;
import news.hearsay.extract.engine.text.Document;

/**
 * The words right before an outlet's name that describe it: "told [Ukrainian broadcaster] Suspilne", "in [a] CNN
 * interview".
 */
record OutletDescriptions(Document d) {

    /** Nouns and adjectives between such a word and the name: "told Ukrainian broadcaster Suspilne". */
    private static final int MAX_TOKENS_BEFORE_NAME = 7;

    /** The token before the nouns and adjectives that end with a token. */
    int start(int last) {
        int back = last;
        while (back > 0 && last - back < MAX_TOKENS_BEFORE_NAME && describes(back)) {
            back--;
        }
        return back;
    }

    /**
     * Whether a token may be part of what describes a name: "Poland's private", but not the "reporters" who are told.
     */
    private boolean describes(int token) {
        String tag = d.tag(token);
        boolean plural = tag.equals("NNS") && !d.tag(token + 1).equals("POS");
        boolean apposed = d.word(token).equals(",") && OutletNouns.plain(d.lower(token - 1));
        return tag.startsWith("NN") && !plural
                || tag.startsWith("JJ")
                || tag.equals("DT")
                || tag.equals("POS")
                || tag.equals("PRP$")
                || OutletNouns.plain(d.lower(token))
                || apposed;
    }

    /** The first of the determiners right before a token; the token itself for none. */
    int determiner(int token) {
        int start = token;
        while (start > 0 && (d.tag(start - 1).equals("DT") || d.tag(start - 1).equals("PRP$"))) {
            start--;
        }
        return start;
    }
}
