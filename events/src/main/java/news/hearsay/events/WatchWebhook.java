package news.hearsay.events;

import org.jspecify.annotations.Nullable;

/**
 * Where alerts are posted.
 *
 * @param url the http or https URL that receives them
 * @param secret the name of the secret that signs them, which the alert service has in its settings; null for the one
 *     with the name {@code default}
 */
public record WatchWebhook(String url, @Nullable String secret) {

    /** @throws InvalidEventException if the URL is missing or blank */
    public WatchWebhook {
        Require.text("webhook.url", url);
    }
}
