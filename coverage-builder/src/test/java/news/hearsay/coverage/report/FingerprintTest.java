package news.hearsay.coverage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final String AGENCY = """
        Officials from four countries met in the harbour town on Tuesday to settle who would guard the port once the fighting ends. \
        The talks lasted six hours and ended without a joint statement, two people who were in the room told this agency. \
        One of them said that the smaller states wanted a written promise before any ship left its base, while the larger ones would \
        rather wait for the parliaments to vote. A spokeswoman for the host government called the meeting useful and declined to say \
        when the next one would take place. Ships of the coast guard have watched the bay since March, when a mine damaged a ferry \
        and wounded nine passengers. The owners of the ferry have asked the ministry to pay for the repairs, which they put at four \
        million. An answer is expected before the end of the month, the ministry wrote in a short reply to questions.\
        """;

    private static final String INDEPENDENT = """
        Delegations gathered by the sea this week for negotiations over the safety of the port. Nobody signed anything: after six hours \
        of talks on Tuesday the ministers left by the back door. An adviser to one of them complained to our reporter about partners \
        who ask for everything in writing and give nothing. The host government praised the atmosphere. Since a mine tore a hole in a \
        ferry in spring, and nine people were hurt, patrol boats have kept watch there day and night. Identity is to pay for the repairs is \
        still open, and lawyers for the shipping line say that they will go to court if the ministry keeps silent for much longer.\
        """;

    @Test
    void a_copy_with_a_new_first_sentence_is_the_same_report() {
        String copy = "There was no agreement on the port this week, and nobody wants to be blamed for it."
                + AGENCY.substring(AGENCY.indexOf(". ") + 1);
        assertThat(Fingerprint.of(AGENCY).isSameReportAs(Fingerprint.of(copy))).isTrue();
    }

    @Test
    void a_lightly_edited_copy_is_the_same_report() {
        String edited = AGENCY.replace("Officials", "Diplomats")
                .replace("two people who were in the room", "two participants")
                .replace("would rather", "preferred to")
                .replace("nine passengers", "nine people")
                .replace("short reply", "brief reply");
        assertThat(Fingerprint.of(AGENCY).isSameReportAs(Fingerprint.of(edited)))
                .isTrue();
    }

    @Test
    void case_punctuation_and_line_breaks_are_ignored() {
        assertThat(Fingerprint.of(AGENCY.toUpperCase(java.util.Locale.ROOT)
                        .replace(",", " –")
                        .replace(" ", "\n")))
                .isEqualTo(Fingerprint.of(AGENCY));
    }

    @Test
    void independent_reports_of_one_event_are_different() {
        assertThat(Fingerprint.of(AGENCY).isSameReportAs(Fingerprint.of(INDEPENDENT)))
                .isFalse();
        assertThat(Fingerprint.of(AGENCY).similarity(Fingerprint.of(INDEPENDENT)))
                .isLessThan(0.1);
    }

    @Test
    void a_report_that_quotes_another_is_different() {
        String quote = AGENCY.substring(0, AGENCY.indexOf("One of them"));
        assertThat(Fingerprint.of(INDEPENDENT + " " + quote).isSameReportAs(Fingerprint.of(AGENCY)))
                .isFalse();
    }

    @Test
    void a_stored_fingerprint_equals_the_original() {
        Fingerprint fingerprint = Fingerprint.of(AGENCY);
        assertThat(new Fingerprint(fingerprint.minima())).isEqualTo(fingerprint);
        assertThat(new Fingerprint(fingerprint.minima()).bands()).isEqualTo(fingerprint.bands());
    }

    @Property(tries = 200)
    void the_comparison_is_symmetric_and_reflexive(@ForAll String one, @ForAll String other) {
        Fingerprint a = Fingerprint.of(one);
        Fingerprint b = Fingerprint.of(other);
        assertThat(a.isSameReportAs(b)).isEqualTo(b.isSameReportAs(a));
        assertThat(a.isSameReportAs(a)).isTrue();
        assertThat(Fingerprint.of(one)).isEqualTo(a);
    }

    @Property(tries = 100)
    void a_copy_without_any_tenth_is_the_same_report(
            @ForAll long seed,
            @ForAll @IntRange(min = 100, max = 1500) int words,
            @ForAll @DoubleRange(min = 0, max = 0.9) double where) {
        List<String> article = article(seed, words);
        List<String> cut = new ArrayList<>(article);
        int from = (int) (words * where);
        cut.subList(from, Math.min(words, from + words / 10)).clear();
        Fingerprint whole = Fingerprint.of(String.join(" ", article));
        Fingerprint shorter = Fingerprint.of(String.join(" ", cut));
        assertThat(whole.isSameReportAs(shorter)).isTrue();
        assertThat(Arrays.stream(whole.bands())
                        .anyMatch(band -> Arrays.stream(shorter.bands()).anyMatch(b -> b == band)))
                .isTrue();
    }

    @Property(tries = 100)
    void articles_with_only_words_in_common_are_different(@ForAll long seed) {
        Fingerprint one = Fingerprint.of(String.join(" ", article(seed, 400)));
        Fingerprint other = Fingerprint.of(String.join(" ", article(seed + 1, 400)));
        assertThat(one.isSameReportAs(other)).isFalse();
    }

    /** Random words, common ones more often, as in any text. */
    private static List<String> article(long seed, int words) {
        Random random = new Random(seed);
        return IntStream.range(0, words)
                .mapToObj(i -> "w" + (int) Math.pow(2000, random.nextDouble()))
                .collect(Collectors.toList());
    }
}
