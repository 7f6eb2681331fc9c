package news.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressCheckTest {

    private static final FetchSettings SETTINGS = FetchSettings.defaults("");

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/, ADDRESS_NOT_PUBLIC",
        "http://localhost/, ADDRESS_NOT_PUBLIC",
        "http://news.localhost:8080/, ADDRESS_NOT_PUBLIC",
        "http://[fe80::1]/, ADDRESS_NOT_PUBLIC",
        "http://192.168.1.1/, ADDRESS_NOT_PUBLIC",
        "http://0x7f.1/, AMBIGUOUS_HOST",
        "http://news.example:22/, PORT_BLOCKED",
        "http://a:b@news.example/, CREDENTIALS_IN_ADDRESS",
        "gopher://news.example/, UNSUPPORTED_SCHEME",
        "news.example, INVALID_ADDRESS"
    })
    void an_address_that_no_fetch_gets_is_refused(String address, FetchProblem problem) {
        assertThat(new AddressCheck(SETTINGS).check(address))
                .isInstanceOfSatisfying(
                        CheckedAddress.Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    @Test
    void a_range_that_is_allowed_is_not_refused() {
        AddressCheck check = new AddressCheck(SETTINGS.allowing(AddressRange.parse("127.0.0.0/8")));

        assertThat(check.check("http://127.0.0.1:8000/feed"))
                .isEqualTo(new CheckedAddress.Allowed(URI.create("http://127.0.0.1:8000/feed")));
        assertThat(check.check("http://localhost/feed")).isInstanceOf(CheckedAddress.Allowed.class);
    }

    @Test
    void a_public_address_is_returned_as_it_is_requested() {
        assertThat(new AddressCheck(SETTINGS).check(" HTTPS://News.Example/a b#top "))
                .isEqualTo(new CheckedAddress.Allowed(URI.create("https://news.example/a%20b")));
    }
}
