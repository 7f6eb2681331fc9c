package news.hearsay.coverage.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTextTest {

    private static final String RESULT = """
        The league published the result of match %s on Saturday evening. %s beat the team from %s by %s goals to %s before a crowd of \
        %s people. The referee, %s, showed three yellow cards and sent nobody off. The trainer of the winners spoke of a deserved \
        success and thanked the supporters who had come by train. The losers have until Monday to appeal. Tickets for the next match \
        are sold at the gate and in all post offices of the district. Children under the age of ten pay half, and members of the club \
        pay nothing. This notice was written by a program from the data of the league, and nobody has checked it by hand.\
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Lorn sued Eastmouth over the gate, court papers say. | Eastmouth sued Lorn over the gate, court papers say.
        Two people were hurt when a car left the road near Lorn, a fire officer said. | Two people were hurt when a car left the road near Eastmouth, a fire officer said.
        The council paid 300 crowns for the old clock on Friday, a clerk said. | The council paid 900 crowns for the old clock on Friday, a clerk said.
        Three guards of the Lorn prison were dismissed, a lawyer said. | Four guards of the Lorn prison were dismissed, a lawyer said.
        The road from Lorn to Vale is shut, police said. | The road from Vale to Lorn is shut, police said.
        The bridge is shut, police said. | The school is shut, police said.
        Anna Falk told Pia Brandt that the vote was lost, a witness said. | Pia Brandt told Anna Falk that the vote was lost, a witness said.
        """)
    void short_texts_about_different_facts_are_two_reports(String one, String other) {
        assertThat(ReportText.of(one).isSameReportAs(ReportText.of(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Lorn sued Eastmouth over the gate on Friday, a court clerk said. | LORN SUED EASTMOUTH over the gate on Friday, a court clerk said.
        Two people were hurt when a car left the road near Lorn, a fire officer said. | 2 people were hurt when a car left the road near Lorn, a fire officer said.
        The pier at Lorn is shut until May, police said. | The pier at Lorn is shut until May, police said. Nobody was hurt.
        """)
    void short_texts_that_are_nearly_equal_are_one_report(String one, String other) {
        assertThat(ReportText.of(one).isSameReportAs(ReportText.of(other))).isTrue();
    }

    @Test
    void texts_from_one_template_are_two_reports() {
        ReportText one =
                ReportText.of(RESULT.formatted("12", "Lorn", "Eastmouth", "three", "1", "4,210", "Otto Grell"));
        ReportText other = ReportText.of(RESULT.formatted("13", "Skerry", "Port Vale", "two", "0", "900", "Ada Quist"));

        assertThat(one.fingerprint().isSameReportAs(other.fingerprint())).isTrue();
        assertThat(one.isSameReportAs(other)).isFalse();
    }

    @Test
    void a_copy_that_adds_names_and_omits_a_paragraph_is_the_same_report() {
        String whole = RESULT.formatted("12", "Lorn", "Eastmouth", "three", "1", "4,210", "Otto Grell");
        String copy = whole.substring(0, whole.indexOf("Children")) + "The Harbour Club meets on Tuesday in Skerry.";

        assertThat(ReportText.of(whole).isSameReportAs(ReportText.of(copy))).isTrue();
    }

    @Property(tries = 200)
    void the_comparison_is_symmetric_and_reflexive(@ForAll String one, @ForAll String other) {
        ReportText a = ReportText.of(one);
        ReportText b = ReportText.of(other);
        assertThat(a.isSameReportAs(b)).isEqualTo(b.isSameReportAs(a));
        assertThat(a.isSameReportAs(a)).isTrue();
        assertThat(ReportText.of(one)).isEqualTo(a);
    }
}
