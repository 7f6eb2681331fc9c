package news.hearsay.web.watch;

import java.util.List;
import java.util.Optional;
import news.hearsay.events.WatchWebhook;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.web.read.WatchRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks that the alert service has the secret of a webhook: without one, it sends nothing. */
@Component
final class WebhookSecrets {

    private static final String DEFAULT = "default";

    private final WatchRepository stored;

    WebhookSecrets(WatchRepository stored) {
        this.stored = stored;
    }

    /** Returns what is wrong with the secret of a webhook; empty if it is configured or the alert service never ran. */
    Optional<InvalidField> error(@Nullable WatchWebhook webhook) {
        List<String> names = webhook == null ? null : stored.webhookSecrets();
        if (webhook == null || names == null) {
            return Optional.empty();
        }
        String name = webhook.secret() == null ? DEFAULT : webhook.secret();
        if (names.contains(name)) {
            return Optional.empty();
        }
        String detail = webhook.secret() == null
                ? "missing, and alert-service has no secret with the name default"
                : "alert-service has no secret with this name";
        String others = names.isEmpty() ? "" : "use one of %s, or ".formatted(String.join(", ", names));
        return Optional.of(new InvalidField(
                "webhook.secret",
                detail,
                others + "set hearsay.alerts.secrets.%s of alert-service and restart it".formatted(name)));
    }
}
