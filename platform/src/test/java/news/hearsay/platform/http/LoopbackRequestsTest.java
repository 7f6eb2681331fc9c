package news.hearsay.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LoopbackRequestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "0:0:0:0:0:0:0:1"})
    void a_request_from_loopback_is_local(String address) {
        assertThat(LoopbackRequests.isLocal(from(address))).isTrue();
    }

    @Test
    void a_request_from_another_machine_is_not_local() {
        assertThat(LoopbackRequests.isLocal(from("192.0.2.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For"})
    void a_request_that_a_proxy_forwarded_is_not_local(String header) {
        MockHttpServletRequest request = from("127.0.0.1");
        request.addHeader(header, "192.0.2.1");

        assertThat(LoopbackRequests.isLocal(request)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example"})
    void a_request_for_the_name_of_another_site_is_not_local(String name) {
        MockHttpServletRequest request = from("127.0.0.1");
        request.setServerName(name);

        assertThat(LoopbackRequests.isLocal(request)).isFalse();
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
