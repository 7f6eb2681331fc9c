package news.hearsay.extract.engine.source;

import news.hearsay.extract.engine.text.Document;

/** Reads a token's grammatical function off the parse. */
final class Clause {

    private static final int MAX_ARCS = 8;

    private Clause() {}

    /** Whether the token heads the subject of a clause. */
    static boolean subject(Document d, int token) {
        int at = token;
        for (int steps = 0; steps < MAX_ARCS; steps++) {
            String label = d.label(at);
            if (label.equals("nsubj") || label.equals("nsubjpass")) {
                return true;
            }
            if (!label.equals("compound") && !label.equals("appos") && !label.equals("nmod") || d.head(at) < 0) {
                return false;
            }
            at = d.head(at);
        }
        return false;
    }
}
