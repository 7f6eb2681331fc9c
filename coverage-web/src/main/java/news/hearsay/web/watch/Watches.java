package news.hearsay.web.watch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Watch;
import news.hearsay.events.WatchTarget;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.web.publish.EventPublisher;
import news.hearsay.web.read.ClaimSearch;
import news.hearsay.web.request.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads and changes the watches of one person. A watch of somebody else does not exist for them. A change is published;
 * when a method returns, all in-sync replicas of the broker have it.
 */
@Component
class Watches {

    static final int MAX_PER_PERSON = 200;

    private final RecentWatches watches;
    private final ClaimSearch search;
    private final WebhookSecrets secrets;
    private final EventPublisher publisher;
    private final Clock clock;

    Watches(RecentWatches watches, ClaimSearch search, WebhookSecrets secrets, EventPublisher publisher, Clock clock) {
        this.watches = watches;
        this.search = search;
        this.secrets = secrets;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Returns the watches of a person by name. */
    List<Watch> list(String person) {
        return watches.ofOwner(person);
    }

    /** @throws NotFoundException if the person has no such watch */
    Watch find(UUID id, String person) {
        return watches.find(id.toString(), person).orElseThrow(() -> new NotFoundException("watch"));
    }

    /**
     * Creates a watch, which reports what is received from now on. If the same person has created the same watch with
     * the same key before, returns that one.
     *
     * @param key what identifies the request, so that it can be repeated; null if each request creates a watch
     * @throws WatchRefusedException if the watch is malformed or the person has too many
     */
    Watch create(WatchBody body, String person, @Nullable String key) {
        WatchChecks.Checked checked = check(body);
        UUID id = key == null ? UUID.randomUUID() : id(person, key, checked);
        Optional<Watch> earlier = watches.find(id.toString(), person);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (watches.ofOwner(person).size() >= MAX_PER_PERSON) {
            throw WatchRefusedException.tooMany(MAX_PER_PERSON);
        }
        Instant now = now();
        return publish(watch(id.toString(), person, checked, now, now, null));
    }

    /**
     * Replaces what a watch consists of. A watch on another target reports what is received from now on.
     *
     * @throws WatchRefusedException if the watch is malformed
     * @throws NotFoundException if the person has no such watch
     */
    Watch change(UUID id, WatchBody body, String person) {
        WatchChecks.Checked checked = check(body);
        Watch before = find(id, person);
        Instant now = after(before);
        Instant since = checked.target().equals(before.target()) ? before.since() : now;
        return publish(watch(before.id(), person, checked, since, now, before.replayedAt()));
    }

    /** @throws NotFoundException if the person has no such watch */
    Watch delete(UUID id, String person) {
        Watch before = find(id, person);
        return publish(
                watch(before.id(), person, parts(before), before.since(), after(before), before.replayedAt(), true));
    }

    /**
     * Lets deliveries that were given up be tried again.
     *
     * @throws NotFoundException if the person has no such watch
     */
    Watch replay(UUID id, String person) {
        Watch before = find(id, person);
        Instant now = after(before);
        return publish(watch(before.id(), person, parts(before), before.since(), now, now));
    }

    private WatchChecks.Checked check(WatchBody body) {
        WatchChecks.Checked checked = WatchChecks.check(body);
        List<InvalidField> errors = new ArrayList<>();
        WatchTarget target = checked.target();
        if (target.kind() == WatchTarget.Kind.SEARCH && search.isEmpty(target.value())) {
            errors.add(new InvalidField(
                    "target.value",
                    "contains only words that searches ignore, such as “the” and “of”",
                    "add a word that says what the claims are about"));
        }
        secrets.error(checked.webhook()).ifPresent(errors::add);
        if (!errors.isEmpty()) {
            throw WatchRefusedException.invalid(errors);
        }
        return checked;
    }

    private static UUID id(String person, String key, WatchChecks.Checked checked) {
        return UUID.nameUUIDFromBytes(List.of(person, key, checked).toString().getBytes(StandardCharsets.UTF_8));
    }

    private Watch publish(Watch watch) {
        publisher.publish(EventCodec.encode(watch));
        watches.add(watch);
        return watch;
    }

    /** In microseconds, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The present, or if the clock was set back, a time at which the change counts nevertheless. */
    private Instant after(Watch before) {
        Instant now = now();
        return now.isAfter(before.changedAt()) ? now : before.changedAt().plus(1, ChronoUnit.MICROS);
    }

    private static WatchChecks.Checked parts(Watch watch) {
        return new WatchChecks.Checked(
                watch.name(), watch.target(), watch.triggers(), watch.minimumOrigins(), watch.webhook(), watch.mail());
    }

    private static Watch watch(
            String id,
            String person,
            WatchChecks.Checked parts,
            Instant since,
            Instant changedAt,
            @Nullable Instant replayedAt) {
        return watch(id, person, parts, since, changedAt, replayedAt, false);
    }

    private static Watch watch(
            String id,
            String person,
            WatchChecks.Checked parts,
            Instant since,
            Instant changedAt,
            @Nullable Instant replayedAt,
            boolean deleted) {
        return new Watch(
                id,
                person,
                parts.name(),
                parts.target(),
                parts.triggers(),
                parts.minimumOrigins(),
                parts.webhook(),
                parts.mail(),
                since,
                changedAt,
                person,
                deleted,
                replayedAt);
    }
}
