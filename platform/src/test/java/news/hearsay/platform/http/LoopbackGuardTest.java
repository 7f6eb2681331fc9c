package news.hearsay.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class LoopbackGuardTest {

    private static final String RISK = "anyone could read";
    private static final String FIX = "set hearsay.example.open=true to allow this";

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1"})
    void a_loopback_address_is_accepted(String address) {
        LoopbackGuard guard = LoopbackGuard.of(InetAddress.ofLiteral(address));

        assertThat(guard.isLoopback()).isTrue();
        assertThatCode(() -> guard.requireLoopback(RISK, FIX)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void any_other_address_is_refused_with_the_risk(String address) {
        LoopbackGuard guard = LoopbackGuard.of(InetAddress.ofLiteral(address));

        assertThat(guard.isLoopback()).isFalse();
        assertThatThrownBy(() -> guard.requireLoopback(RISK, FIX))
                .isInstanceOf(UnguardedException.class)
                .hasMessage("refuses to listen on %s, beyond loopback: anyone could read", guard.address());
    }

    @Test
    void no_address_means_all_addresses_and_is_refused() {
        assertThatThrownBy(() -> LoopbackGuard.of(null).requireLoopback(RISK, FIX))
                .isInstanceOf(UnguardedException.class)
                .hasMessageContaining("all addresses");
    }

    @Test
    void the_failure_analysis_names_both_fixes() {
        UnguardedException refused = new UnguardedException("0.0.0.0", RISK, FIX);

        assertThat(new UnguardedFailureAnalyzer().analyze(new IllegalStateException("the context failed", refused)))
                .returns(
                        "The service refuses to listen on 0.0.0.0, beyond loopback: anyone could read.",
                        FailureAnalysis::getDescription)
                .returns(FIX + ", or listen on loopback (server.address=127.0.0.1)", FailureAnalysis::getAction);
    }
}
