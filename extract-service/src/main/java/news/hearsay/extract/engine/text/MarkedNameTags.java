package news.hearsay.extract.engine.text;

/** Tags of names that end in an exclamation or question mark ("Yahoo! said"): proper nouns of an organisation. */
final class MarkedNameTags {

    private MarkedNameTags() {}

    /** Tags the words of such names as proper nouns. */
    static void tag(Tokens tokens, int from, int to, byte[] tags) {
        for (int i = tokens.markedNames.nextSetBit(from); i >= 0 && i < to; i = tokens.markedNames.nextSetBit(i + 1)) {
            if (Character.isUpperCase(tokens.first(i))) {
                tags[i] = PennTags.index("NNP");
            }
            char last = tokens.text.charAt(tokens.end[i] - 1);
            if (last == '!' && i + 1 < to && Character.isUpperCase(tokens.first(i + 1))) {
                tokens.markedNames.set(i + 1);
            }
        }
    }

    /** Labels such names as organisations. */
    static void label(Tokens tokens, int from, int to, byte[] entities) {
        for (int i = tokens.markedNames.nextSetBit(from); i >= 0 && i < to; i = tokens.markedNames.nextSetBit(i + 1)) {
            entities[i] = (byte) EntityType.ORGANISATION.ordinal();
        }
    }

    /** The word without the mark that ends a name. */
    static String withoutMark(String word) {
        int last = word.length() - 1;
        return last > 0
                        && (word.charAt(last) == '!' || word.charAt(last) == '?')
                        && Character.isLetterOrDigit(word.charAt(0))
                ? word.substring(0, last)
                : word;
    }
}
