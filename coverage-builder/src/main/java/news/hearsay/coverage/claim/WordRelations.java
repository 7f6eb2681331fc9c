package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How single words are related, and which numbers a sequence of words contains, by the lists that claims use. */
public final class WordRelations {

    private WordRelations() {}

    /**
     * A number among words.
     *
     * @param first the index of its first word
     * @param words its length in words
     * @param value the digits with their unit, such as {@code 1500000$}; units of time are converted to s, min, h, d,
     *     mo or y
     */
    public record NumberInWords(int first, int words, String value) {}

    /** Whether two words in lower case have one stem, belong to one family, or are synonyms. */
    public static boolean areAlike(String one, String other) {
        SynonymLexicon lexicon = SynonymLexicon.get();
        String stem = lexicon.stem(one);
        String otherStem = lexicon.stem(other);
        return stem.equals(otherStem)
                || lexicon.family(stem).equals(lexicon.family(otherStem))
                || lexicon.areSynonyms(stem, otherStem)
                || lexicon.areAkin(stem, otherStem);
    }

    /** Whether two words in lower case exclude each other: rise and fall, open and closed. */
    public static boolean areOpposed(String one, String other) {
        SynonymLexicon lexicon = SynonymLexicon.get();
        String stem = lexicon.stem(one);
        String otherStem = lexicon.stem(other);
        return lexicon.areUnlike(stem, otherStem)
                || lexicon.areComplements(stem, otherStem)
                || lexicon.contrary(stem).equals(otherStem)
                || lexicon.contrary(otherStem).equals(stem);
    }

    /** Whether it is a word for grammar or an everyday word in lower case. */
    public static boolean isCommon(String word) {
        return SynonymLexicon.get().isCommon(word);
    }

    /**
     * The numbers in words, in their order.
     *
     * @param words as in the text; a currency symbol may stand before digits
     */
    public static List<NumberInWords> numbers(List<String> words) {
        List<ClaimToken> tokens = words.stream()
                .map(word -> new ClaimToken(word, word.toLowerCase(Locale.ROOT), false))
                .toList();
        List<NumberInWords> numbers = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Numeral number = Measure.at(tokens, i);
            if (number != null) {
                numbers.add(new NumberInWords(i, number.tokens(), number.value()));
                i += number.tokens() - 1;
            }
        }
        return numbers;
    }
}
