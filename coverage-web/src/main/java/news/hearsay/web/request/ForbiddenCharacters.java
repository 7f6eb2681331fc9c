package news.hearsay.web.request;

/** The characters that a text which a client sends in JSON must not contain. */
public final class ForbiddenCharacters {

    /** What is wrong with a text of one line, after the words "contains" or "must not contain". */
    public static final String IN_LINES = "control characters, line ends or unpaired surrogates";

    /** The fix for a text of one line. */
    public static final String FIX_FOR_LINES = "remove them; write the text on one line";

    private ForbiddenCharacters() {}

    /** Returns whether a text contains what the database cannot store, or what separates the parts of an id. */
    public static boolean isIn(String text) {
        return text.codePoints().anyMatch(ForbiddenCharacters::isForbidden);
    }

    /** Returns whether a text that is one line contains control characters, line ends or unpaired surrogates. */
    public static boolean isInLine(String text) {
        return text.codePoints().anyMatch(ForbiddenCharacters::isForbiddenInLine);
    }

    private static boolean isForbidden(int character) {
        return isUnpaired(character) || character == 0 || character == 0x1F;
    }

    private static boolean isForbiddenInLine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    private static boolean isUnpaired(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }
}
