package news.hearsay.extract.engine.text;

import java.util.Set;

/**
 * Names of bodies that begin with a word that is no noun, after a noun for bodies: "the charity No Child Cold", "the
 * campaign Our Coast First". The taggers take the first words for those of a phrase.
 */
final class SloganNames {

    private static final Set<String> BODIES = Set.of(
            "charity",
            "group",
            "campaign",
            "party",
            "movement",
            "network",
            "initiative",
            "organisation",
            "organization",
            "alliance",
            "association",
            "band",
            "collective",
            "coalition",
            "lobby",
            "maker",
            "firm",
            "company",
            "club",
            "brand",
            "shop",
            "magazine",
            "theatre");

    private static final int MAX_NAME_TOKENS = 6;

    private SloganNames() {}

    /** Tags the words of such names as proper nouns, and marks them in the tokens. */
    static void tag(Tokens tokens, TokenTexts texts, int from, int to, byte[] tags) {
        for (int noun = from; noun + 2 < to; noun++) {
            int end = BODIES.contains(texts.cased[noun]) && closed(tags[noun + 1]) ? end(tokens, noun + 1, to) : 0;
            if (end > noun + 2) {
                for (int i = noun + 1; i < end; i++) {
                    tags[i] = PennTags.index("NNP");
                }
                tokens.markedNames.set(noun + 1, end);
            }
        }
    }

    /** Whether a tag is that of a word that opens no name: "No", "Our", "Save". */
    private static boolean closed(byte tag) {
        String name = PennTags.NAMES[tag];
        return name.equals("DT")
                || name.equals("PRP")
                || name.equals("PRP$")
                || name.equals("RB")
                || name.equals("UH")
                || name.startsWith("VB");
    }

    private static int end(Tokens tokens, int from, int to) {
        int end = from;
        while (end < to && end - from < MAX_NAME_TOKENS && Character.isUpperCase(tokens.first(end))) {
            end++;
        }
        return end;
    }
}
