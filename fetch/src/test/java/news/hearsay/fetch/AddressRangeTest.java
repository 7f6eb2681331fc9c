package news.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges of addresses, and what they allow. */
class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.0/8, 127.255.0.1, true",
        "127.0.0.0/8, 128.0.0.1, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "172.16.0.0/12, 172.31.0.1, true",
        "172.16.0.0/12, 172.32.0.1, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fc00::1, false",
        "::/0, 10.0.0.1, false"
    })
    void a_range_contains_the_addresses_that_share_its_prefix(String range, String address, boolean contained) {
        assertThat(AddressRange.parse(range).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.0/33", "10.0.0.0/-1", "news.example/8", "10.0.0.0/x", "::/129", ""})
    void other_texts_are_no_range(String text) {
        assertThatThrownBy(() -> AddressRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"93.184.215.14", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:2800:21f::1", "64:ff9b::5db8:d70e"
            })
    void a_public_address_may_be_connected_to(String address) {
        assertThatCode(() -> new AddressGuard(List.of()).check("news.example", InetAddress.ofLiteral(address)))
                .doesNotThrowAnyException();
    }

    @Test
    void an_allowed_range_allows_its_addresses_in_every_form_and_no_others() {
        AddressGuard guard = new AddressGuard(List.of(AddressRange.parse("10.1.0.0/16")));

        assertThatCode(() -> guard.check("a.test", InetAddress.ofLiteral("10.1.2.3")))
                .doesNotThrowAnyException();
        assertThatCode(() -> guard.check("a.test", InetAddress.ofLiteral("::ffff:10.1.2.3")))
                .doesNotThrowAnyException();
        assertThatCode(() -> guard.check("a.test", InetAddress.ofLiteral("64:ff9b::10.1.2.3")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> guard.check("a.test", InetAddress.ofLiteral("10.2.0.1")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> guard.check("a.test", InetAddress.ofLiteral("::10.1.2.3")))
                .isInstanceOf(RefusedException.class);
    }
}
