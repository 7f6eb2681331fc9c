package news.hearsay.feeds.sql;

import static org.assertj.core.api.Assertions.assertThat;

import news.hearsay.fetch.FetchProblem;
import news.hearsay.fetch.Fetched;
import news.hearsay.fetch.Pacing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredErrorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not found (https://courier.example/a?key=S): check | not found (courier.example): check",
                "see HTTP://me:S@courier.example:8080/S. Then retry | see courier.example. Then retry",
                "leads to ftp://[2001:db8::1]/S | leads to [2001:db8::1]",
                "leads to https://courier.example?key=S… | leads to courier.example",
                "the redirect to //courier.example/S?key=S: is bad | the redirect to another address: is bad",
                "the redirect to http://courier.example/S: it is bad | the redirect to courier.example: it is bad",
                "line 3: the element a:b is open | line 3: the element a:b is open"
            })
    void an_address_in_a_message_is_reduced_to_its_host(String message, String stored) {
        assertThat(StoredError.of(message)).isEqualTo(stored);
    }

    @Test
    void the_host_is_named_if_the_message_of_a_fetch_does_not_name_it() {
        assertThat(StoredError.of(new Fetched.Refused(
                        FetchProblem.EMPTY,
                        "the body is empty",
                        "check it",
                        "https://courier.example/feed?key=S",
                        null,
                        Pacing.NONE)))
                .isEqualTo("the body is empty (courier.example): check it");
    }
}
