package news.hearsay.extract.engine.speech;

import news.hearsay.extract.engine.text.Document;

/** Tokens that a noun phrase consists of. */
final class NounPhraseTokens {

    private NounPhraseTokens() {}

    /** Whether a token is a noun, an adjective, a pronoun or a determiner, "that" left out. */
    static boolean nominal(Document d, int token) {
        String tag = d.tag(token);
        return !d.lower(token).equals("that")
                && (tag.startsWith("NN") || tag.startsWith("JJ") || tag.startsWith("PRP") || tag.equals("DT"));
    }
}
