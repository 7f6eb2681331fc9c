package news.hearsay.web.read;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import news.hearsay.events.Watch;
import news.hearsay.events.WatchMail;
import news.hearsay.events.WatchTarget;
import news.hearsay.events.WatchTrigger;
import news.hearsay.events.WatchWebhook;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code watch}: the last event of a watch that was not deleted. */
record StoredWatch(
        UUID id,
        String owner,
        String name,
        String targetKind,
        String target,
        List<String> triggers,
        int minimumOrigins,
        @Nullable String webhookUrl,
        @Nullable String webhookSecret,
        @Nullable String mailAddress,
        @Nullable String mailFrequency,
        Instant since,
        Instant changedAt,
        String changedBy,
        @Nullable Instant replayedAt) {

    Watch watch() {
        return new Watch(
                id.toString(),
                owner,
                name,
                new WatchTarget(constant(WatchTarget.Kind.class, targetKind), target),
                triggers.stream()
                        .map(trigger -> constant(WatchTrigger.class, trigger))
                        .sorted()
                        .toList(),
                minimumOrigins,
                webhookUrl == null ? null : new WatchWebhook(webhookUrl, webhookSecret),
                mailAddress == null || mailFrequency == null
                        ? null
                        : new WatchMail(mailAddress, constant(WatchMail.Frequency.class, mailFrequency)),
                since,
                changedAt,
                changedBy,
                false,
                replayedAt);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String label) {
        return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
