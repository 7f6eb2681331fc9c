package news.hearsay.extract.engine.text;

import java.util.Set;

/**
 * Corrects the tag of words that the tagger takes for possessive pronouns: their class is closed, so they are nouns.
 */
final class ClosedClasses {

    private static final Set<String> POSSESSIVES = Set.of(
            "my", "your", "his", "her", "its", "our", "their", "thy", "mine", "yours", "hers", "ours", "theirs",
            "whose");

    private static final byte POSSESSIVE = PennTags.index("PRP$");
    private static final byte NOUN = PennTags.index("NN");

    private ClosedClasses() {}

    static void correct(TokenTexts texts, int from, int to, byte[] tags) {
        for (int i = from; i < to; i++) {
            if (tags[i] == POSSESSIVE && texts.lower[i].length() > 5 && !POSSESSIVES.contains(texts.lower[i])) {
                tags[i] = NOUN;
            }
        }
    }
}
