package news.hearsay.extract.engine.text;

/** Tokens that are dashes. */
public final class Dashes {

    private Dashes() {}

    /** Whether a token is a dash, or a hyphen in the place of one. */
    public static boolean at(Document d, int token) {
        String word = d.word(token);
        return word.equals("\u2014") || word.equals("\u2013") || word.equals("-") || word.equals("--");
    }
}
