package news.hearsay.formats.text;

/** The beginning of what a document states, for messages. */
public final class Snippet {

    private static final int MAX_CHARACTERS = 100;

    private Snippet() {}

    /** Returns the stated text, cut off after 100 characters. */
    public static String of(String stated) {
        return stated.length() <= MAX_CHARACTERS ? stated : stated.substring(0, MAX_CHARACTERS) + "…";
    }
}
