package news.hearsay.extract.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Invariants for any text, including emoji, combining marks, all line breaks and right-to-left passages. */
class TokenizerProperties {

    @Property(tries = 500)
    void tokens_are_in_order_disjoint_and_cover_all_but_white_space(@ForAll("texts") String stored) {
        Tokens tokens = Tokenizer.tokenize(stored);
        String text = tokens.text;

        int at = 0;
        for (int i = 0; i < tokens.size; i++) {
            assertThat(tokens.start[i]).isGreaterThanOrEqualTo(at);
            assertThat(tokens.end[i]).isGreaterThan(tokens.start[i]);
            assertThat(text.substring(at, tokens.start[i]).chars().allMatch(c -> CharacterClasses.blank((char) c)))
                    .isTrue();
            at = tokens.end[i];
        }
        assertThat(text.substring(at).chars().allMatch(c -> CharacterClasses.blank((char) c)))
                .isTrue();
    }

    @Property(tries = 500)
    void tokens_are_in_order_and_disjoint_in_the_stored_text(@ForAll("texts") String stored) {
        Tokens tokens = Tokenizer.tokenize(stored);

        int at = 0;
        for (int i = 0; i < tokens.size; i++) {
            assertThat(tokens.storedStart(i)).isBetween(at, stored.length());
            assertThat(tokens.storedEnd(i)).isBetween(tokens.storedStart(i) + 1, stored.length());
            at = tokens.storedStart(i);
        }
    }

    @Property(tries = 500)
    void no_token_splits_a_surrogate_pair(@ForAll("texts") String stored) {
        Tokens tokens = Tokenizer.tokenize(stored);
        String text = tokens.text;

        for (int i = 0; i < tokens.size; i++) {
            assertThat(tokens.end[i] < text.length()
                            && Character.isHighSurrogate(text.charAt(tokens.end[i] - 1))
                            && Character.isLowSurrogate(text.charAt(tokens.end[i])))
                    .isFalse();
        }
    }

    @Property(tries = 500)
    void sentences_are_in_order_and_quotations_lie_inside_the_text(@ForAll("texts") String text) {
        Tokens tokens = Tokenizer.tokenize(text);

        int last = -1;
        for (int s = 0; s < tokens.sentences; s++) {
            assertThat(tokens.sentenceStart[s]).isGreaterThan(last);
            last = tokens.sentenceStart[s];
        }
        assertThat(tokens.sentences == 0 || tokens.sentenceStart[0] == 0).isTrue();
        for (Quotation quotation : Quotations.find(tokens).all()) {
            assertThat(quotation.start()).isGreaterThanOrEqualTo(0).isLessThan(quotation.end());
            assertThat(quotation.end()).isLessThanOrEqualTo(tokens.size);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return TextArbitraries.any();
    }
}
