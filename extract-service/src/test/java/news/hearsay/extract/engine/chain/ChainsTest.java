package news.hearsay.extract.engine.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.hearsay.events.Link;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.AttributionRelation;
import news.hearsay.extract.engine.MarkedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainsTest {

    private static List<String> names(AttributionRelation relation) {
        return relation.chain().stream().map(Link::name).toList();
    }

    private static List<String> chain(String marked) {
        return names(MarkedText.first(marked));
    }

    private static List<String> chainIn(String outlet, String marked) {
        return names(MarkedText.of(marked).described(outlet).getFirst());
    }

    @Test
    void the_publishing_outlet_is_the_last_link() {
        Link last = MarkedText.first("{s1:Duda} {q1:said} {c1:yes}.").chain().getLast();
        assertThat(last)
                .isEqualTo(
                        new Link("Example Daily", SourceKind.OUTLET, Link.Role.OUTLET, List.of(), Link.Basis.STATED));
    }

    @Test
    void an_outlet_that_was_told_becomes_a_link() {
        assertThat(chain("{s1:Poland's President Andrzej Duda} {q1:told} the WSJ {c1:that allies were thinking"
                        + " it over}."))
                .containsExactly("Andrzej Duda", "The Wall Street Journal", "Example Daily");
    }

    @Test
    void an_outlet_inside_the_cue_becomes_a_link() {
        assertThat(chain("{s1:Andrzej Duda} {q1:told the WSJ} {c1:that allies were thinking it over}."))
                .containsExactly("Andrzej Duda", "The Wall Street Journal", "Example Daily");
    }

    @Test
    void a_claim_confirmed_to_an_outlet_has_it_as_a_link() {
        assertThat(chain("{s1:A US official} {q1:confirmed} to the WSJ on condition of anonymity {c1:that talks"
                        + " are under way}."))
                .containsExactly("A US official", "The Wall Street Journal", "Example Daily");
    }

    @Test
    void the_outlet_of_an_interview_is_a_link() {
        assertThat(chain("In an interview with Fox News, {s1:John Kirby} {q1:said} {c1:nobody was leaving}."))
                .containsExactly("John Kirby", "Fox News", "Example Daily");
        assertThat(chain("{s1:Olaf Scholz} {q1:said} in an interview with Der Spiegel {c1:that Berlin would help}."))
                .containsExactly("Olaf Scholz", "Der Spiegel", "Example Daily");
    }

    @Test
    void an_agency_that_quotes_the_source_is_a_link() {
        assertThat(chain("{s1:Emmanuel Macron} was {q1:quoted} by Interfax-Ukraine as saying {c1:that it might"
                        + " take years}."))
                .containsExactly("Emmanuel Macron", "Interfax-Ukraine", "Example Daily");
    }

    @Test
    void the_person_an_agency_quotes_is_the_source_and_the_agency_a_link() {
        AttributionRelation relation = MarkedText.first(
                "{c1:Dmitry Peskov} was {q1:quoted} by {s1:TASS} as saying {c1:that Moscow would respond}.");
        assertThat(names(relation)).containsExactly("Dmitry Peskov", "TASS", "Example Daily");
        assertThat(MarkedText.sourceOf(relation).name()).isEqualTo("Dmitry Peskov");
        assertThat(relation.content()).hasSize(1);
    }

    @Test
    void reporters_are_not_a_link() {
        assertThat(chain("{s1:Dmitry Peskov} {q1:told} reporters {c1:that Moscow would respond}."))
                .containsExactly("Dmitry Peskov", "Example Daily");
    }

    @Test
    void an_outlet_mentioned_in_the_claim_is_not_a_link() {
        assertThat(chain("{s1:Dmitry Peskov} {q1:said} {c1:that he had talked to Reuters}."))
                .containsExactly("Dmitry Peskov", "Example Daily");
    }

    @Test
    void an_outlet_after_according_to_is_the_source() {
        AttributionRelation relation = MarkedText.first(
                "{q1:According to} {s1:the Wall Street Journal (WSJ)}, {c1:allies plan to offer Kyiv a model}.");
        assertThat(names(relation)).containsExactly("The Wall Street Journal", "Example Daily");
        assertThat(relation.chain().getFirst().role()).isEqualTo(Link.Role.SOURCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reuters", "Euromaidan Press"})
    void an_outlet_that_reports_what_another_was_told_follows_it(String reporting) {
        AttributionRelation told = MarkedText.of(
                        "{q1:According to} {s1:%s}, {c1:{s2:a US official} {q2:told} the Wall Street Journal {c2:that talks go on}}."
                                .formatted(reporting))
                .described("Example Daily")
                .getLast();
        assertThat(names(told)).containsExactly("a US official", "The Wall Street Journal", reporting, "Example Daily");
    }

    @Test
    void the_people_an_outlet_cites_precede_it() {
        AttributionRelation relation = MarkedText.first(
                "Citing two unnamed officials, {s1:the newspaper Rzeczpospolita} {q1:said} {c1:the plan could be ready"
                        + " by July}.");
        assertThat(names(relation)).containsExactly("two unnamed officials", "Rzeczpospolita", "Example Daily");
        assertThat(relation.chain())
                .extracting(Link::role)
                .containsExactly(Link.Role.SOURCE, Link.Role.VIA, Link.Role.OUTLET);
    }

    @Test
    void the_people_an_outlet_cites_may_follow_the_cue() {
        assertThat(chain("{s1:Reuters} {q1:reported}, citing three sources, {c1:that the treaty was close}."))
                .containsExactly("three sources", "Reuters", "Example Daily");
    }

    @Test
    void a_citing_word_may_begin_the_text() {
        assertThat(chain("{s1:Quoted Reuters} {q1:said} {c1:that talks went on}."))
                .endsWith("Example Daily");
    }

    @Test
    void sources_cited_by_an_outlet_have_it_as_a_link() {
        assertThat(chain("{c1:The treaty is close}, {q1:according to} {s1:officials cited by the Financial Times}."))
                .containsExactly("officials", "Financial Times", "Example Daily");
    }

    @Test
    void the_publishing_outlet_is_not_repeated() {
        assertThat(chainIn(
                        "Reuters", "{s1:Jens Stoltenberg} {q1:told} Reuters {c1:that allies would stand by Ukraine}."))
                .containsExactly("Jens Stoltenberg", "Reuters");
        assertThat(chainIn(
                        "WSJ",
                        "{s1:Andrzej Duda} {q1:told} The Wall Street Journal {c1:that allies were thinking it over}."))
                .containsExactly("Andrzej Duda", "WSJ");
    }

    @Test
    void a_nested_claim_has_the_outer_source_as_a_link() {
        List<AttributionRelation> relations = MarkedText.of(
                        "{c1:{c2:The offer is on the table}, {q2:said} {s2:a person briefed on the talks}},"
                                + " {q1:according to} {s1:Bloomberg}.")
                .described("Example Daily");
        assertThat(names(relations.get(0)))
                .containsExactly("a person briefed on the talks", "Bloomberg", "Example Daily");
        assertThat(relations.get(0).parent()).isEqualTo(1);
        assertThat(relations.get(1).parent()).isEqualTo(-1);
    }

    @Test
    void three_levels_of_nesting_keep_their_order() {
        AttributionRelation inner = MarkedText.last(
                "{s1:Reuters} {q1:reported} {c1:that {s2:Duda} {q2:said} {c2:that {s3:Joe Biden} {q3:believed}"
                        + " {c3:Kyiv was not ready}}}.");
        assertThat(names(inner)).containsExactly("Joe Biden", "Duda", "Reuters", "Example Daily");
    }

    @Test
    void a_source_that_speaks_of_itself_is_one_link() {
        AttributionRelation inner = MarkedText.last(
                "{s1:Western officials} {q1:told} the WSJ {c1:that {s2:they} {q2:expect} {c2:a deal}}.");
        assertThat(names(inner)).containsExactly("Western officials", "The Wall Street Journal", "Example Daily");
    }

    @Test
    void two_cues_in_a_sentence_keep_their_own_outlets() {
        List<AttributionRelation> relations = MarkedText.of(
                        "{s1:Andrzej Duda} {q1:told} the WSJ {c1:that a plan exists} and {s2:Olaf Scholz} {q2:told}"
                                + " Bild {c2:that it does not}.")
                .described("Example Daily");
        assertThat(names(relations.get(0))).containsExactly("Andrzej Duda", "The Wall Street Journal", "Example Daily");
        assertThat(names(relations.get(1))).containsExactly("Olaf Scholz", "Bild", "Example Daily");
    }

    @Test
    void a_claim_without_a_source_has_only_the_outlet() {
        assertThat(chain("It was {q1:reported} {c1:that talks went on}.")).containsExactly("Example Daily");
    }
}
