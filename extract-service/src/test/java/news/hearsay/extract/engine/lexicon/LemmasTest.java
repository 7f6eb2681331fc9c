package news.hearsay.extract.engine.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {

    @ParameterizedTest
    @CsvSource({
        "said, say",
        "told, tell",
        "added, add",
        "announced, announce",
        "argues, argue",
        "believed, believe",
        "urging, urge",
        "pledged, pledge",
        "denied, deny",
        "admitted, admit",
        "insisted, insist",
        "stated, state",
        "repeated, repeat",
        "appeared, appear",
        "explained, explain",
        "decided, decide",
        "avoided, avoid",
        "described, describe",
        "disputed, dispute",
        "claiming, claim",
        "agreed, agree",
        "vowed, vow",
        "wrote, write",
        "foresees, foresee",
        "questioned, question",
        "stressed, stress",
        "recalls, recall",
        "guesses, guess",
        "worried, worry",
        "quipped, quip",
        "acknowledged, acknowledge",
        "warning, warn",
        "indicates, indicate",
        "suggesting, suggest",
        "promises, promise"
    })
    void a_verb_form_has_its_infinitive(String form, String infinitive) {
        assertThat(Lemmas.verb(form)).isEqualTo(infinitive);
    }

    @ParameterizedTest
    @CsvSource({
        "officials, official",
        "countries, country",
        "people, person",
        "spokesmen, spokesman",
        "allies, ally",
        "voters, voter",
        "witnesses, witness"
    })
    void a_plural_has_its_singular(String form, String singular) {
        assertThat(Lemmas.noun(form)).isEqualTo(singular);
    }
}
