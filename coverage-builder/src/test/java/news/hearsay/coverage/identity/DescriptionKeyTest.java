package news.hearsay.coverage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import news.hearsay.events.SourceKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionKeyTest {

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT, An internal report of the Building Inspectorate, the report",
        "DOCUMENT, a leaked government report, The confidential report",
        "DOCUMENT, court papers, the papers",
        "DOCUMENT, a memo obtained by the Courier, the internal memo",
        "DOCUMENT, a letter from the ministry to head teachers, the letter",
        "DOCUMENT, a cable that the Courier has seen, the cable",
        "DOCUMENT, the draft contracts, a draft contract",
        "GOVERNMENT, The health ministry, the health ministry"
    })
    void descriptions_that_may_be_of_one_thing_have_one_key(SourceKind kind, String one, String other) {
        assertThat(DescriptionKey.of(kind, one)).isEqualTo(DescriptionKey.of(kind, other));
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT, a report, a letter",
        "DOCUMENT, a report on the letter, the letter",
        "GOVERNMENT, the health ministry, the defence ministry"
    })
    void descriptions_of_different_things_have_different_keys(SourceKind kind, String one, String other) {
        assertThat(DescriptionKey.of(kind, one)).isNotEqualTo(DescriptionKey.of(kind, other));
    }
}
