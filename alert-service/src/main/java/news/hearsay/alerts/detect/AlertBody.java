package news.hearsay.alerts.detect;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What webhooks receive, in the form that Standard Webhooks recommends.
 *
 * @param type {@code watch.} and the trigger
 * @param timestamp when the article revision that fired the alert was first received
 * @param data the alert
 */
record AlertBody(String type, Instant timestamp, Data data) {

    /** The alert. The ids are those of the events and of the API of coverage-web. */
    record Data(String id, String kind, String detail, NamedLink watch, NamedLink thread, Mention mention) {}

    /** A watch or a thread: its id, its name or headline, and its page. */
    record NamedLink(String id, String name, URI page) {}

    /** The mention that fired the alert. */
    record Mention(
            String id,
            String claimId,
            String articleId,
            String claim,
            @Nullable String source,
            String outlet,
            String title,
            @JsonProperty("url") @Nullable String url) {}

    /** @param pages the URL of coverage-web */
    static AlertBody of(Fact fact, URI pages) {
        String base = pages.toString().replaceAll("/+$", "");
        return new AlertBody(
                "watch." + fact.kind(),
                fact.happenedAt(),
                new Data(
                        fact.alertId(),
                        fact.kind(),
                        fact.detail(),
                        new NamedLink(fact.watchId(), fact.watch(), URI.create(base + "/watches/" + fact.watchId())),
                        new NamedLink(
                                fact.threadId(), fact.headline(), URI.create(base + "/threads/" + fact.threadId())),
                        new Mention(
                                fact.mentionId(),
                                fact.claimId(),
                                fact.articleId(),
                                fact.claim(),
                                fact.source(),
                                fact.outlet(),
                                fact.title(),
                                fact.url())));
    }
}
