package news.hearsay.extract.engine.source;

import news.hearsay.extract.engine.text.Document;

/** What the parse tells of a token's clause. */
final class Clause {

    private Clause() {}

    /** Whether the token heads the subject of a clause. */
    static boolean subject(Document d, int token) {
        int at = token;
        for (int steps = 0; steps < 8; steps++) {
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
