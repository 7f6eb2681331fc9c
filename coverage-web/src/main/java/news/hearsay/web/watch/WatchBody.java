package news.hearsay.web.watch;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import news.hearsay.events.Watch;
import news.hearsay.events.WatchTrigger;
import org.jspecify.annotations.Nullable;

/**
 * What a watch consists of, as a client sends and receives it. {@link WatchChecks} decides whether it is valid.
 *
 * @param minimumOrigins the number of origins of the trigger many-origins; 3 if absent
 * @param webhook where alerts are posted; absent if nowhere
 * @param mail who receives alerts as mail; absent if nobody
 */
record WatchBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = WatchChecks.MAX_NAME) @Nullable
        String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Target target,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "second-origin, first-named-source, denial, position-change, withdrawal, many-origins, "
                        + "correction, drift")
        @Nullable
        List<@Nullable String> triggers,

        @Schema(minimum = "1", maximum = "" + WatchChecks.MAX_ORIGINS, defaultValue = "" + WatchChecks.DEFAULT_ORIGINS)
        @Nullable
        Integer minimumOrigins,

        @Nullable Webhook webhook,

        @Nullable Mail mail) {

    /**
     * What a watch is on.
     *
     * @param value the id of a thread, source or outlet; the name of a subject; the words of a search
     */
    @Schema(name = "WatchBodyTarget")
    record Target(
            @Schema(allowableValues = {"thread", "source", "outlet", "subject", "search"}) @Nullable
            String kind,

            @Schema(maxLength = WatchChecks.MAX_VALUE) @Nullable
            String value) {}

    /**
     * Where alerts are posted.
     *
     * @param url an http or https URL without user info
     * @param secret the name of the secret that signs them; the one with the name default if absent
     */
    @Schema(name = "WatchBodyWebhook")
    record Webhook(@Nullable String url, @Nullable String secret) {}

    /** Who receives alerts as mail. */
    @Schema(name = "WatchBodyMail")
    record Mail(
            @Nullable String address,

            @Schema(allowableValues = {"immediate", "daily"}) @Nullable
            String frequency) {}

    static WatchBody of(Watch watch) {
        return new WatchBody(
                watch.name(),
                new Target(
                        watch.target().kind().name().toLowerCase(Locale.ROOT),
                        watch.target().value()),
                watch.triggers().stream().map(WatchTrigger::label).toList(),
                watch.minimumOrigins(),
                watch.webhook() == null
                        ? null
                        : new Webhook(watch.webhook().url(), watch.webhook().secret()),
                watch.mail() == null
                        ? null
                        : new Mail(
                                watch.mail().address(),
                                watch.mail().frequency().name().toLowerCase(Locale.ROOT)));
    }
}
