package news.hearsay.alerts.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.hearsay.alerts.AlertProperties;
import news.hearsay.alerts.delivery.AlertDelivery;
import news.hearsay.alerts.delivery.Channel;
import news.hearsay.alerts.delivery.Deliveries;
import news.hearsay.alerts.delivery.Outcome;
import news.hearsay.fetch.GuardedPosts;
import news.hearsay.fetch.Posted;
import org.springframework.stereotype.Component;

/** Posts alerts to the webhooks of their watches, behind the guard of module {@code fetch}. */
@Component
public class WebhookSender {

    private static final String DEFAULT_SECRET = "default";
    private static final int GONE = 410;

    private final Deliveries deliveries;
    private final GuardedPosts posts;
    private final AlertProperties settings;
    private final Clock clock;

    WebhookSender(Deliveries deliveries, GuardedPosts posts, AlertProperties settings, Clock clock) {
        this.deliveries = deliveries;
        this.posts = posts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Posts what is due.
     *
     * @return whether more may be due
     */
    public boolean run() {
        Deliveries.Claim claim = deliveries.claim(Channel.WEBHOOK, settings.maxConcurrent());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?>[] attempts = claim.deliveries().stream()
                    .map(delivery -> CompletableFuture.runAsync(
                            () -> deliveries.record(claim, delivery, send(delivery)), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(attempts).join();
        }
        return claim.deliveries().size() == settings.maxConcurrent();
    }

    private Outcome send(AlertDelivery delivery) {
        String url = delivery.webhookUrl();
        if (url == null) {
            return new Outcome.Impossible("the watch was deleted or has no webhook any more");
        }
        String name = delivery.webhookSecret() == null ? DEFAULT_SECRET : delivery.webhookSecret();
        String secret = settings.secrets().get(name);
        if (secret == null) {
            return new Outcome.Failed("there is no secret \"%s\"; set hearsay.alerts.secrets.%s".formatted(name, name));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        try {
            headers.putAll(WebhookSignature.of(secret).headers(delivery.alertId(), clock.instant(), delivery.body()));
        } catch (IllegalArgumentException e) {
            return new Outcome.Failed(
                    "hearsay.alerts.secrets.%s must be whsec_ and Base64, several separated by commas".formatted(name));
        }
        return switch (posts.post(url, headers, delivery.body().getBytes(UTF_8))) {
            case Posted.Answered(int status) when status / 100 == 2 -> new Outcome.Delivered();
            case Posted.Answered(int status)
            when status == GONE -> new Outcome.Impossible("the receiver answered 410: it wants no more alerts");
            case Posted.Answered(int status) -> new Outcome.Failed("the receiver answered " + status);
            case Posted.Refused refused ->
                new Outcome.Failed("%s: %s".formatted(refused.problem().code(), refused.detail()));
        };
    }
}
