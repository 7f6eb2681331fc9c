package news.hearsay.web.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "trainers will go to Lviv, Trainers will go to Lviv",
        "that trainers will go to Lviv, Trainers will go to Lviv",
        "That talks go on, Talks go on",
        "that that is so, Is so",
        "that, That",
        "thatched roofs burn, Thatched roofs burn",
        "Kyiv needs 200 tanks, Kyiv needs 200 tanks",
        "200 tanks are needed, 200 tanks are needed",
        "eBay stays, eBay stays",
        "“peace holds”, “Peace holds”",
        "élysée denies it, Élysée denies it",
        "…, …"
    })
    void a_headline_has_no_leading_that_and_starts_with_a_capital(String claim, String headline) {
        assertThat(Headline.of(claim)).isEqualTo(headline);
    }

    @Property
    void a_headline_of_a_headline_is_the_same(@ForAll("claims") String claim) {
        String headline = Headline.of(claim);

        assertThat(Headline.of(headline)).isEqualTo(headline);
    }

    @Property
    void only_a_leading_that_is_lost(@ForAll("claims") String claim) {
        assertThat(folded(claim)).endsWith(folded(Headline.of(claim)));
    }

    /** Upper case first, because a long s has the capital of an s. */
    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    @Provide
    Arbitrary<String> claims() {
        Arbitrary<String> word = Arbitraries.of(
                "that", "That", "THAT", "that's", "talks", "Kyiv", "iPhone", "7", "«", "ǆ", "ß", "élysée", "🛡️", "\n",
                "\t", "");
        return Arbitraries.oneOf(
                word.list().ofMaxSize(6).map(words -> String.join(" ", words)),
                Arbitraries.strings().ofMaxLength(20));
    }
}
