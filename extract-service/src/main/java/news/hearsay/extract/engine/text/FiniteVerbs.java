package news.hearsay.extract.engine.text;

/** Tokens that are verbs with tense or modal verbs, by their tags. */
public final class FiniteVerbs {

    private FiniteVerbs() {}

    /** Whether a token is a verb with tense or a modal verb: "said", "says", "will". */
    public static boolean at(Document d, int token) {
        return switch (d.tag(token)) {
            case "MD", "VBD", "VBZ", "VBP" -> true;
            default -> false;
        };
    }

    /** Whether one of the tokens from {@code from} to before {@code to} is such a verb. */
    public static boolean any(Document d, int from, int to) {
        for (int i = from; i < to; i++) {
            if (at(d, i)) {
                return true;
            }
        }
        return false;
    }
}
