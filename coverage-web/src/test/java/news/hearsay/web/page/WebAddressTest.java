package news.hearsay.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "/articles",
                "http:opaque",
                "https://",
                "ht tp://x",
                "ftp://x.example"
            })
    void other_addresses_do_not_become_links(String address) {
        assertThat(WebAddress.of(address)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://courier.example/a?b=c#d", "HTTP://courier.example/"})
    void web_addresses_become_links(String address) {
        assertThat(WebAddress.of(address)).isEqualTo(address);
    }
}
