package news.hearsay.coverage.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import news.hearsay.coverage.identity.DerivedId;
import news.hearsay.coverage.origin.OriginEvidence.Naming;
import news.hearsay.coverage.origin.OriginEvidence.Source;
import news.hearsay.events.SourceKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormsTest {

    @ParameterizedTest
    @CsvSource({
        "PERSON Vesely,                 PERSON Anton Vesely",
        "PERSON Holm,                   PERSON Dr Anna Holm",
        "ORGANISATION the Federation,   ORGANISATION the Nurses' Federation",
        "PERSON Donaugas,               ORGANISATION Donaugas",
        "PERSON Salvera,                GROUP Salvera",
        "GROUP the Rail Union,           ORGANISATION Rail Union"
    })
    void a_short_or_mistaken_form_is_the_full_one(String form, String full) {
        Source source = source(form);
        Source other = source(full);

        for (List<Source> sources : orders(source, other)) {
            assertThat(new NameForms(sources).full(source).name()).isEqualTo(other.name());
            assertThat(new NameForms(sources).full(other)).isEqualTo(other);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON Holm,         PERSON Anna Holm,          PERSON Erik Holm",
        "ORGANISATION Union,  ORGANISATION Rail Union,   ORGANISATION Teachers' Union",
        "PERSON Anna Holm,    PERSON Erik Holm,          PERSON Jon Vale",
        "PERSON Ford,         ORGANISATION Bank of Ford, ORGANISATION Ford Motors",
        "GOVERNMENT Eastland, GOVERNMENT Ministry of Defence of Eastland, GOVERNMENT East Eastland",
        "ORGANISATION London, ORGANISATION Port of London, ORGANISATION London Zoo",
        "PERSON Anna,         PERSON Anna Holm,          PERSON Annabel Holm"
    })
    void a_form_that_fits_none_or_several_is_a_source_of_its_own(String form, String one, String other) {
        Source source = source(form);

        for (List<Source> sources : orders(source, source(one), source(other))) {
            assertThat(sources)
                    .allSatisfy(held ->
                            assertThat(new NameForms(sources).full(held)).isEqualTo(held));
        }
    }

    @ParameterizedTest
    @CsvSource({"PERSON Anna Holm", "PERSON Vesely", "ORGANISATION Salvera"})
    void sources_of_one_kind_and_one_name_stay_apart(String form) {
        Source one = source(form);
        Source other = new Source(DerivedId.of("another"), one.kind(), one.name(), Naming.NAMED, false);

        NameForms forms = new NameForms(List.of(one, other));

        assertThat(forms.full(one)).isEqualTo(one);
        assertThat(forms.full(other)).isEqualTo(other);
    }

    private static List<List<Source>> orders(Source... sources) {
        List<List<Source>> orders = new ArrayList<>();
        for (int seed = 0; seed < 6; seed++) {
            List<Source> order = new ArrayList<>(Arrays.asList(sources));
            Collections.shuffle(order, new Random(seed));
            orders.add(order);
        }
        return orders;
    }

    /** @param form a kind and a name */
    private static Source source(String form) {
        String[] parts = form.split(" ", 2);
        return new Source(DerivedId.of(form), SourceKind.valueOf(parts[0]), parts[1], Naming.NAMED, false);
    }
}
