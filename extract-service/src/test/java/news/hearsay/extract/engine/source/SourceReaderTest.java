package news.hearsay.extract.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.MarkedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {

    private static Source first(String marked) {
        return MarkedText.sourceOf(MarkedText.first(marked));
    }

    /** The source of the relation with the greatest number. */
    private static Source last(String marked) {
        return MarkedText.sourceOf(MarkedText.last(marked));
    }

    @Test
    void a_name_has_its_role_and_state() {
        Source source = first("{s1:Poland's President Andrzej Duda} {q1:said} {c1:that talks were going on}.");
        assertThat(source.kind()).isEqualTo(SourceKind.PERSON);
        assertThat(source.name()).isEqualTo("Andrzej Duda");
        assertThat(source.role()).isEqualTo("President");
        assertThat(source.affiliation()).isEqualTo("Poland");
    }

    @Test
    void a_role_may_follow_the_name() {
        Source source = first("{s1:Olaf Scholz, the German chancellor,} {q1:said} {c1:that Berlin would help}.");
        assertThat(source.name()).isEqualTo("Olaf Scholz");
        assertThat(source.role()).isEqualTo("chancellor");
        assertThat(source.affiliation()).isEqualTo("Germany");
    }

    @Test
    void a_role_may_precede_the_name_in_apposition() {
        Source source =
                first("{s1:The head of Ukraine's Presidential Office, Andriy Yermak,} {q1:hopes} {c1:for a decision}.");
        assertThat(source.name()).isEqualTo("Andriy Yermak");
        assertThat(source.role()).isEqualTo("head");
        assertThat(source.affiliation()).isEqualTo("Ukraine's Presidential Office");
    }

    @Test
    void a_spokesman_is_affiliated_to_the_body_he_speaks_for() {
        Source source =
                first("{s1:John Kirby, a spokesman for the National Security Council,} {q1:said} {c1:it was early}.");
        assertThat(source.role()).isEqualTo("spokesman");
        assertThat(source.affiliation()).isEqualTo("National Security Council");
    }

    @Test
    void a_former_office_is_marked_as_former() {
        assertThat(first("{s1:Former NATO Secretary General Anders Fogh Rasmussen} {q1:said} {c1:it was time}.")
                        .role())
                .isEqualTo("former Secretary General");
    }

    @Test
    void a_person_is_not_an_affiliation() {
        assertThat(first("{s1:President Emmanuel Macron's adviser Emmanuel Bonne} {q1:said} {c1:yes}.")
                        .affiliation())
                .isNull();
    }

    @Test
    void a_surname_is_resolved_even_before_the_full_name() {
        assertThat(first("{s1:Mr Duda} {q1:said} {c1:yes}. Andrzej Duda is in Warsaw.")
                        .name())
                .isEqualTo("Andrzej Duda");
    }

    @Test
    void an_ambiguous_surname_is_not_resolved() {
        assertThat(last("Hillary Clinton and Bill Clinton came. " + "{s1:Clinton} {q1:said} {c1:little}.")
                        .name())
                .isNotIn("Hillary Clinton", "Bill Clinton");
    }

    @Test
    void a_title_resolves_an_ambiguous_surname() {
        assertThat(last("Hillary Clinton and Bill Clinton came. {s1:Mr. Clinton} {q1:said} {c1:little}.")
                        .name())
                .isEqualTo("Bill Clinton");
    }

    @Test
    void a_surname_with_particles_is_resolved() {
        assertThat(last("European Commission President Ursula von der Leyen came. "
                                + "{s1:Von der Leyen} {q1:said} {c1:that aid would flow}.")
                        .name())
                .isEqualTo("Ursula von der Leyen");
    }

    @Test
    void he_refers_to_the_last_speaker() {
        assertThat(last("{s1:President Andrzej Duda} {q1:said} {c1:that Joe Biden had called}. "
                                + "{s2:He} {q2:added} {c2:that no decision had been taken}.")
                        .name())
                .isEqualTo("Andrzej Duda");
    }

    @Test
    void she_does_not_refer_to_a_man() {
        assertThat(last("Joe Biden met Kaja Kallas in Tallinn. " + "{s1:She} {q1:said} {c1:the talks went well}.")
                        .name())
                .isEqualTo("Kaja Kallas");
    }

    @Test
    void an_ambiguous_he_is_not_resolved() {
        assertThat(last("Joe Biden met Rishi Sunak in Hiroshima. {s1:He} {q1:said} {c1:the talks went well}.")
                        .name())
                .isNull();
    }

    @Test
    void he_inside_a_claim_refers_to_its_source() {
        assertThat(last("{s1:Joe Biden} {q1:said} {c1:that {s2:he} {q2:believed} {c2:Kyiv was not ready}}.")
                        .name())
                .isEqualTo("Joe Biden");
    }

    @Test
    void a_person_mentioned_in_a_claim_is_not_its_source() {
        assertThat(last("{s1:Andrzej Duda} {q1:spoke} {c1:first}. "
                                + "{c2:Joe Biden would come to Warsaw}, {s2:he} {q2:said}.")
                        .name())
                .isEqualTo("Andrzej Duda");
    }

    @Test
    void an_office_with_its_state_refers_to_its_holder() {
        assertThat(last("{s1:Poland's President Andrzej Duda} {q1:met} {c1:Joe Biden, the US president}. "
                                + "{c2:Talks are going on}, {s2:the Polish President} {q2:said}.")
                        .name())
                .isEqualTo("Andrzej Duda");
    }

    @Test
    void an_office_without_a_named_holder_is_not_resolved() {
        Source source =
                last("{s1:President Andrzej Duda} {q1:said} {c1:yes}. {s2:The chancellor} {q2:said} {c2:nothing}.");
        assertThat(source.name()).isNull();
        assertThat(source.role()).isEqualTo("chancellor");
    }

    @Test
    void a_leader_may_be_a_president() {
        assertThat(last("{s1:Ukrainian President Volodymyr Zelenskyy} {q1:said} {c1:so}. "
                                + "{s2:The Ukrainian leader} {q2:wants} {c2:deeds}.")
                        .name())
                .isEqualTo("Volodymyr Zelenskyy");
    }

    @Test
    void the_minister_is_not_the_prime_minister() {
        assertThat(last("{s1:Prime Minister Rishi Sunak} {q1:said} {c1:yes}. {s2:The minister} {q2:said} {c2:no}.")
                        .name())
                .isNull();
    }

    @Test
    void the_newspaper_refers_to_the_last_one_named() {
        Source source = last("{q1:According to} {s1:the Wall Street Journal (WSJ)}, {c1:a plan exists}. "
                + "{s2:The newspaper} {q2:said} {c2:it was not final}.");
        assertThat(source.kind()).isEqualTo(SourceKind.OUTLET);
        assertThat(source.name()).isEqualTo("The Wall Street Journal");
    }

    @Test
    void an_unknown_outlet_is_recognised_by_its_name() {
        Source source = first("{s1:The Kharkiv Courier (KC)} {q1:reported} {c1:that talks went on}.");
        assertThat(source.kind()).isEqualTo(SourceKind.OUTLET);
        assertThat(source.name()).isEqualTo("Kharkiv Courier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Euromaidan Press", "Harbour Courier", "Warsaw Dispatch", "Kharkiv Evening News"})
    void an_outlet_needs_no_article_before_its_name(String name) {
        Source source = first("{c1:A plan is ready}, {s1:%s} {q1:reported}.".formatted(name));
        assertThat(source.kind()).isEqualTo(SourceKind.OUTLET);
        assertThat(source.name()).isEqualTo(name);
    }

    @Test
    void a_first_name_before_such_a_word_is_not_an_outlet() {
        Source source = first("{s1:Emily Post} {q1:said} {c1:that guests should be on time}.");
        assertThat(source.kind()).isNotEqualTo(SourceKind.OUTLET);
    }

    @Test
    void the_journal_refers_to_the_wall_street_journal_once_named() {
        assertThat(last("{s1:The Wall Street Journal} {q1:reported} {c1:it}. "
                                + "{s2:The Journal} {q2:named} {c2:no date}.")
                        .name())
                .isEqualTo("The Wall Street Journal");
    }

    @Test
    void the_ministry_refers_to_the_last_one_named() {
        Source source =
                last("{s1:Ukraine's Defence Ministry} {q1:denied} {c1:it}. {s2:The ministry} {q2:urged} {c2:caution}.");
        assertThat(source.kind()).isEqualTo(SourceKind.GOVERNMENT);
        assertThat(source.name()).isEqualTo("Defence Ministry");
        assertThat(source.affiliation()).isEqualTo("Ukraine");
    }

    @Test
    void a_capital_denotes_its_government() {
        Source source = first("{s1:Moscow} {q1:has warned} {c1:that it will not accept the deal}.");
        assertThat(source.kind()).isEqualTo(SourceKind.GOVERNMENT);
        assertThat(source.affiliation()).isEqualTo("Russia");
    }

    @Test
    void the_alliance_refers_to_nato() {
        assertThat(last("{s1:NATO} {q1:said} {c1:yes}. {s2:The alliance} {q2:promised} {c2:support}.")
                        .name())
                .isEqualTo("NATO");
    }

    @Test
    void a_group_has_its_named_members() {
        Source source = first(
                "{s1:Officials in several European countries, including France and Germany,} {q1:said} {c1:that they"
                        + " agreed}.");
        assertThat(source.kind()).isEqualTo(SourceKind.GROUP);
        assertThat(source.members()).containsExactly("France", "Germany");
    }

    @Test
    void several_names_in_a_list_are_a_group() {
        Source source = first("{s1:Britain, France and Germany} {q1:pledged} {c1:support}.");
        assertThat(source.kind()).isEqualTo(SourceKind.GROUP);
        assertThat(source.members()).containsExactly("Britain", "France", "Germany");
    }

    @Test
    void they_refers_to_the_speakers() {
        Source source =
                last("{s1:Representatives of NATO and Ukraine} {q1:said} {c1:that {s2:they} {q2:expect} {c2:a deal}}.");
        assertThat(source.kind()).isEqualTo(SourceKind.GROUP);
        assertThat(source.members()).containsExactly("NATO", "Ukraine");
    }

    @Test
    void an_official_without_a_name_is_anonymous() {
        Source source = first("{s1:A senior NATO diplomat} {q1:said} {c1:it could take months}.");
        assertThat(source.kind()).isEqualTo(SourceKind.ANONYMOUS);
        assertThat(source.name()).isNull();
        assertThat(source.role()).isEqualTo("diplomat");
        assertThat(source.affiliation()).isEqualTo("NATO");
    }

    @Test
    void the_reason_for_anonymity_may_follow_the_cue() {
        assertThat(first("{s1:A US official} {q1:confirmed} on condition of anonymity {c1:that talks are under way}.")
                        .anonymity())
                .isEqualTo("on condition of anonymity");
    }

    @Test
    void the_reason_for_anonymity_may_be_inside_the_source() {
        assertThat(first("{s1:A diplomat who was not authorised to speak publicly} {q1:said} {c1:yes}.")
                        .anonymity())
                .isEqualTo("who was not authorised to speak publicly");
    }

    @Test
    void the_reason_for_anonymity_may_follow_in_the_next_sentence() {
        Source source = first("{s1:Three people familiar with the matter} {q1:said} {c1:a deal was near}. "
                + "They spoke on condition of anonymity because the talks are private.");
        assertThat(source.kind()).isEqualTo(SourceKind.ANONYMOUS);
        assertThat(source.anonymity()).isEqualTo("on condition of anonymity because the talks are private");
    }

    @Test
    void a_source_who_asked_not_to_be_named_is_anonymous() {
        assertThat(first("{c1:The text is ready}, {q1:said} {s1:one of the people, who asked not to be named}.")
                        .anonymity())
                .isEqualTo("who asked not to be named");
    }

    @Test
    void the_diplomat_refers_to_the_one_introduced_before() {
        Source source = last("{s1:A diplomat who declined to be named} {q1:said} {c1:yes}. "
                + "{s2:The diplomat} {q2:added} {c2:that it would take time}.");
        assertThat(source.kind()).isEqualTo(SourceKind.ANONYMOUS);
        assertThat(source.anonymity()).isEqualTo("who declined to be named");
    }

    @Test
    void a_statement_is_a_document() {
        assertThat(first("{s1:The joint statement} {q1:says} {c1:that arms will be sent}.")
                        .kind())
                .isEqualTo(SourceKind.DOCUMENT);
    }

    @Test
    void it_without_an_antecedent_is_unknown() {
        Source source = first("{s1:It} {q1:is unclear} {c1:whether Congress will agree}.");
        assertThat(source.kind()).isEqualTo(SourceKind.UNKNOWN);
        assertThat(source.name()).isNull();
    }
}
