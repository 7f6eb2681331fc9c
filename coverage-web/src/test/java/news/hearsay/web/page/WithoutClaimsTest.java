package news.hearsay.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithoutClaimsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        declared:de  | Not read: the article's declared language is German. Hearsay reads English only.
        detected:fr  | Not read: the text is in French. Hearsay reads English only.
        detected:und | Not read: the text is not in English. Hearsay reads English only.
        """)
    void the_language_of_an_unread_article_is_named(String unread, String sentence) {
        assertThat(WithoutClaims.explain(false, unread)).isEqualTo(sentence);
    }

    @Test
    void an_article_without_claims_differs_from_one_that_is_not_extracted_yet() {
        assertThat(WithoutClaims.explain(true, null)).isEqualTo("No claims found.");
        assertThat(WithoutClaims.explain(false, null)).isEqualTo("The article has not been extracted yet.");
    }
}
