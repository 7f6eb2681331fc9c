package news.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as people and sites write them. */
class FetchAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://News.Example/Story, https://news.example/Story",
        "' http://news.example ', http://news.example/",
        "http://news.example:80/a, http://news.example/a",
        "https://news.example:8443/a?b=c#d, https://news.example:8443/a?b=c",
        "https://news.example/a b|c, https://news.example/a%20b%7Cc",
        "https://news.example/100%, https://news.example/100%25",
        "https://news.example/a%20b, https://news.example/a%20b",
        "https://news.example/caf\u00e9?q=\u00fc, https://news.example/caf%C3%A9?q=%C3%BC",
        "https://m\u00fcnchen.example/, https://xn--mnchen-3ya.example/",
        "https://news.example./a, https://news.example/a",
        "https://93.184.215.14/, https://93.184.215.14/",
        "'https://[2606:2800::1]/', 'https://[2606:2800::1]/'",
        "https://news.example?a=[1], https://news.example/?a=%5B1%5D"
    })
    void a_usual_address_is_read(String written, String read) throws RefusedException {
        assertThat(FetchAddress.parse(written).uri()).hasToString(read);
    }

    @ParameterizedTest
    @CsvSource({
        "/b, https://news.example/b",
        "b/c, https://news.example/a/b/c",
        "../b, https://news.example/b",
        "?q=1, https://news.example/a/story?q=1",
        "//other.example/x, https://other.example/x",
        "http://other.example, http://other.example/",
        "'#top', https://news.example/a/story"
    })
    void the_target_of_a_redirect_is_resolved(String location, String target) throws RefusedException {
        assertThat(FetchAddress.parse("https://news.example/a/story")
                        .resolve(location)
                        .uri())
                .hasToString(target);
    }
}
