package news.hearsay.extract.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import news.hearsay.events.Completion;
import news.hearsay.events.Polarity;
import news.hearsay.events.Stance;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.extract.engine.AttributionRelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionsTest {

    private static final AttributionExtractor EXTRACTOR = AttributionExtractors.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Borg Lines said its ferries would stop in May.                                          | Borg Lines' ferries would stop in May
        Borg Lines said it would reopen the night route to Skerry.                              | Borg Lines would reopen the night route to Skerry
        Westmark said it would supply Eastland with gas in May.                                 | Westmark would supply Eastland with gas in May
        Borg Lines said it would sell a ferry to Lorn.                                          | Borg Lines would sell a ferry to Lorn
        Ada Quist spoke on Monday. She said she would resign in May.                            | Ada Quist would resign in May
        Mayor Ines Roth said her brother had left the town.                                     | Ines Roth's brother had left the town
        Two residents said their homes had been flooded.                                        | Two residents' homes had been flooded
        Borg Lines spokeswoman Rita Sand said it would sell its ferries.                        | Borg Lines would sell its ferries
        Mona Berg, the foreign minister of Eastland's neighbour Westmark, was asked about herring. She said her country would leave the pact. | Westmark would leave the pact
        President Ivar Sund of Westmark said his country would leave the fishing pact in June.  | Westmark would leave the fishing pact in June
        """)
    void a_pronoun_may_refer_to_the_source(String text, String completion) {
        assertThat(completionOfLast(text)).isEqualTo(completion);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Westmark has been silent since Monday. Admiral Vera Stam said that its ships had left Port Vale.              | that Westmark's ships had left Port Vale
        The Circus Bello left Lorn in May after a quarrel over the rent. Director Rita Sand denied that it would return to Lorn. | that The Circus Bello would return to Lorn
        Eastland is short of money. Minister Ada Quist said it would sell its ships.                                  | Eastland would sell its ships
        The two clubs have met. Coach Ole Fink said they would merge in June.                                         | The two clubs would merge in June
        The bridge is shut, police said. The mayor said it would open in May.                                         | The bridge would open in May
        """)
    void a_pronoun_may_refer_to_what_the_sentence_before_is_about(String text, String completion) {
        assertThat(completionOfLast(text)).isEqualTo(completion);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Minister Ada Quist said Eastland would ban diesel boats. Skipper Rune Dahl said such a ban would ruin the port.     | a ban on diesel boats would ruin the port
        The union plans a strike in the docks in May. Director Hal Crane said such a strike would ruin the port.            | a strike in the docks in May would ruin the port
        The minister proposed a tax on salt in May. Trader Hal Crane said this tax would ruin him.                          | a tax on salt would ruin him
        """)
    void such_a_noun_is_what_was_named_before(String text, String completion) {
        assertThat(completionOfLast(text)).isEqualTo(completion);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The Northern Star reported that the Tide Bank had lost its licence. Chairman Mark Adler denied the report.         | that the Tide Bank had lost its licence
        Engineer Petra Quill said Borg Lines had known of the leak. Lawyer Lea Pohl denied it.                             | Borg Lines had known of the leak
        The Harbour Courier reported that the mill had burned. Owner Nils Borg rejected the claim.                         | that the mill had burned
        Borg Lines had known of the leak, engineer Petra Quill said. Owner Nils Borg said this was not true.               | Borg Lines had known of the leak
        The council will pull down the mill, mayor Ines Roth said. Councillor Edda Voss denied that the council would do so. | The council will pull down the mill
        Mayor Lise Kvam asked whether Borg Lines would pay 5,000 crowns to each passenger. The company denied that it would pay such a sum. | Borg Lines would pay 5,000 crowns to each passenger
        Minister Ada Quist said Eastland would build a dam on the Nera. Premier Gil Pisa denied that Eastland would build such a thing. | Eastland would build a dam on the Nera
        The Northern Star reported that Eastland had offered to sell its ferries to Lorn. Minister Ivo Lang denied that such an offer had been made. | that Eastland had offered to sell its ferries to Lorn
        """)
    void a_claim_may_stand_for_an_earlier_one(String text, String completion) {
        assertThat(completionOfLast(text)).isEqualTo(completion);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Borg Lines had known of the leak, engineer Petra Quill said. Owner Nils Borg said this was not true. | DENIES
        The mill is sold, clerk Otto Miel said. Owner Nils Borg said that was wrong.                        | DENIES
        The mill is sold, clerk Otto Miel said. Owner Nils Borg said this was correct.                      | CONFIRMS
        """)
    void a_judgement_of_an_earlier_claim_denies_or_confirms_it(String text, Stance stance) {
        AttributionRelation last = EXTRACTOR.extract(text, "Harbour Courier").getLast();

        assertThat(Objects.requireNonNull(last.cue()).stance()).isEqualTo(stance);
        assertThat(last.polarity()).isEqualTo(Polarity.POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ivo Lang met Jan Ost on Monday. Lang said he would resign.",
                "Pilot Greta Holm spoke at noon. Holm said it would reopen in May.",
                "Adler said it was raining in Lorn.",
                "Pilot Greta Holm spoke at noon. Borg Lines said it was wise to wait for the pilot.",
                "Premier Gil Pisa denied that Eastland would build such a thing.",
                "Ines Roth had met Edda Voss. Roth said she would resign.",
                "Petra Quill said the dam was unsafe. Hal Crane said the tunnel was flooded. Nils Borg denied the"
                        + " reports.",
                "The fort is old. Clerk Gus Holt said it was clear that the roof would fall.",
                "Gustav Amdal, a spokesman for Brandvold Ferries, denied that the company had known about the broken"
                        + " light. He declined to say whether it had been broken for three weeks.",
                "The museum has lost a painting. The museum's director, Hal Crane, said it had been stolen.",
                "The mill will close, owner Nils Borg said. Mayor Ines Roth denied the report.",
                "The mill will close, owner Nils Borg said. Mayor Ines Roth declined to comment on the report.",
                "“It will rain,” Borg Lines said.",
                "It would close in May, Borg Lines said."
            })
    void what_may_refer_to_several_things_or_to_nothing_is_left_as_it_is(String text) {
        List<AttributionRelation> relations = EXTRACTOR.extract(text, "Harbour Courier");

        assertThat(relations).isNotEmpty();
        assertThat(relations).extracting(AttributionRelation::completion).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The two ministers met for an hour. Ada Quist confirmed their talks, and Ivo Lang mentioned them as"
                        + " well. A spokesman denied both.",
                "The study came out on Monday. Mayor Ines Roth believes the report. Councillor Edda Voss doubts it, and"
                        + " three others announced theirs.",
                "The tunnel is dark. Owner Nils Borg denied it."
            })
    void a_fragment_that_stands_for_nothing_is_no_claim(String text) {
        assertThat(EXTRACTOR.extract(text, "Harbour Courier")).isEmpty();
    }

    @Test
    void a_completion_tells_where_the_antecedent_is() {
        String text = "🌧 Westmark has been silent. Admiral Vera Stam said that its ships had left Port Vale.";

        Completion completion =
                EXTRACTOR.extract(text, "Harbour Courier").getLast().completion();

        assertThat(Objects.requireNonNull(completion).antecedents())
                .singleElement()
                .satisfies(span -> assertThat(span.slice(text)).isEqualTo("Westmark"));
    }

    private static String completionOfLast(String text) {
        Completion completion =
                EXTRACTOR.extract(text, "Harbour Courier").getLast().completion();
        return completion == null ? "none" : completion.text();
    }
}
