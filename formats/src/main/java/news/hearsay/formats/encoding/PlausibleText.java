package news.hearsay.formats.encoding;

/** Judges whether decoded text can be writing: text in a wrong encoding has signs and capitals within its words. */
final class PlausibleText {

    /** More implausible characters than this share of those outside ASCII do not come from slips. */
    private static final double MAX_SHARE = 0.15;

    private PlausibleText() {}

    static boolean is(String text) {
        return isUpTo(MAX_SHARE, text);
    }

    /** Judges a text that is too short for slips to be told from a wrong encoding. */
    static boolean isFaultless(String text) {
        return isUpTo(0, text);
    }

    private static boolean isUpTo(double share, String text) {
        int examined = 0;
        int wrong = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127) {
                examined++;
                char before = i == 0 ? ' ' : text.charAt(i - 1);
                char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
                wrong += isWrong(before, c, after) ? 1 : 0;
            }
        }
        return wrong <= examined * share;
    }

    private static boolean isWrong(char before, char c, char after) {
        if (c == '\uFFFD' || Character.isISOControl(c)) {
            return true;
        }
        boolean isWithinWord = Character.isLetter(before) && Character.isLetter(after);
        if (Character.isLetter(c)) {
            return Character.isUpperCase(c) && Character.isLowerCase(before)
                    || isSmallBetweenCapitals(before, c, after);
        }
        return isWithinWord && !isJoiner(c);
    }

    private static boolean isSmallBetweenCapitals(char before, char c, char after) {
        return Character.isLowerCase(c) && Character.isUpperCase(before) && Character.isUpperCase(after);
    }

    /** Apostrophes, hyphens and marks join the parts of a word; ideographs need no spaces beside their punctuation. */
    private static boolean isJoiner(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT,
                    Character.DASH_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.SPACE_SEPARATOR -> true;
            default -> c == '\u00B7' || c >= 0x3000;
        };
    }
}
