package news.hearsay.coverage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What "we" and "I" refer to. The people and the states are invented. */
class SpeakerTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);

    private final Identities identities = new Identities(Map.of(), List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "foreign minister of Havria, , Havria",
        "foreign minister, Havria, Havria",
        "spokeswoman for the Harbour Union, , Harbour Union",
        "chief executive, Lumar Semiconductors, Lumar Semiconductors",
        "head of the Port Authority, , Port Authority"
    })
    void we_is_the_body_that_the_source_represents(String role, @Nullable String affiliation, String body) {
        assertThat(speaker(role, affiliation, false)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({
        "former foreign minister of Havria, ",
        "retired ambassador, Havria",
        "opposition leader of Havria, ",
        "senior doctor, Denby",
        "resident of Denby, ",
        "foreign minister, ",
        "director of the second shift, ",
        ", Havria"
    })
    void we_is_the_source_itself_if_it_represents_no_named_body(@Nullable String role, @Nullable String affiliation) {
        assertThat(speaker(role, affiliation, false)).isEqualTo("Paul Ravnik");
    }

    @Test
    void i_is_the_source_itself() {
        assertThat(speaker("foreign minister of Havria", null, true)).isEqualTo("Paul Ravnik");
    }

    private @Nullable String speaker(@Nullable String role, @Nullable String affiliation, boolean alone) {
        Name name = Name.of(SourceKind.PERSON, "Paul Ravnik", role, affiliation);
        Identity outlet = identities.outlet("Harbour Courier");
        Identity identity =
                identities.resolve(name, new ResolutionContext("article", outlet, DAY, Set.of(), Set.of(), Set.of()));
        return identities.speaker(name, identity, DAY, alone);
    }
}
