package news.hearsay.alerts.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** The message, secret and signature of the tests of the specification's libraries. */
    @Test
    void a_signature_is_that_of_the_specification() {
        assertThat(WebhookSignature.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .headers(
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                Instant.ofEpochSecond(1614265330),
                                "{\"test\": 2432232314}"))
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void the_prefix_of_a_secret_is_optional() {
        assertThat(signature("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isEqualTo(signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isNotEqualTo(signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSx"));
    }

    @Test
    void while_a_secret_is_replaced_a_message_has_the_signatures_of_both() {
        String earlier = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        String later = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSx";

        assertThat(signature(later + ", " + earlier)).isEqualTo(signature(later) + " " + signature(earlier));
    }

    @Test
    void a_secret_that_is_not_base64_is_refused() {
        assertThatThrownBy(() -> WebhookSignature.of("whsec_not base64")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebhookSignature.of("whsec_")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebhookSignature.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw,"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String signature(String secret) {
        return WebhookSignature.of(secret).headers("id", Instant.EPOCH, "body").getOrDefault("webhook-signature", "");
    }
}
