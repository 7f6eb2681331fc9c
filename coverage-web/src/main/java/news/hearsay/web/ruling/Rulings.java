package news.hearsay.web.ruling;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import news.hearsay.web.guard.Visitor;
import news.hearsay.web.publish.EventPublisher;
import news.hearsay.web.read.RulingRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes rulings: checks them and publishes them. The store writes them to the database later. */
@Component
class Rulings {

    private final RulingChecks checks;
    private final RulingRates rates;
    private final RulingRepository stored;
    private final EventPublisher publisher;
    private final Visitor visitor;
    private final Clock clock;
    private final RecentRulings recent = new RecentRulings();

    Rulings(
            RulingChecks checks,
            RulingRates rates,
            RulingRepository stored,
            EventPublisher publisher,
            Visitor visitor,
            Clock clock) {
        this.checks = checks;
        this.rates = rates;
        this.stored = stored;
        this.publisher = publisher;
        this.visitor = visitor;
        this.clock = clock;
    }

    /**
     * Makes a ruling. When this method returns, all in-sync replicas of the broker have it. If the same person has made
     * the same ruling with the same key before, returns that one.
     *
     * @param person the name of the person who makes it
     * @param key what identifies the request, so that it can be repeated; null if each request is a ruling of its own
     * @throws RulingRefusedException if the ruling is invalid, it undoes what is undone already, or the person has made
     *     too many
     * @throws news.hearsay.web.publish.NotPublishedException if Kafka does not acknowledge it
     */
    Ruling make(RulingDraft draft, String person, @Nullable String key) {
        rates.consumeOne(person);
        RulingDraft complete =
                draft.body() instanceof RulingBody.Undo(String undone) ? undo(undone, draft.reason()) : draft;
        requireRole(complete.body().kind());
        Ruling ruling = ruling(complete, person, key);
        Optional<Ruling> earlier = earlier(ruling, key);
        if (earlier.isPresent()) {
            standingUndo(ruling.id()).ifPresent(undo -> {
                throw RulingRefusedException.undoneSince(undo);
            });
            return earlier.get();
        }
        if (ruling.body() instanceof RulingBody.Undo(String undone)) {
            standingUndo(undone).ifPresent(undo -> {
                throw RulingRefusedException.alreadyUndone(undo);
            });
        }
        checks.check(complete);
        publisher.publish(EventCodec.encode(ruling));
        recent.add(ruling);
        return ruling;
    }

    private Ruling ruling(RulingDraft draft, String person, @Nullable String key) {
        Instant now = clock.instant();
        return key == null
                ? Ruling.of(now, person, draft.reason(), draft.articleId(), draft.revision(), draft.body())
                : Ruling.once(key, now, person, draft.reason(), draft.articleId(), draft.revision(), draft.body());
    }

    /**
     * Returns the ruling that an earlier request with the same key made. If it is unknown, since the requests came at
     * the same time or to two instances, it is published again, and the store keeps one row for both.
     */
    private Optional<Ruling> earlier(Ruling ruling, @Nullable String key) {
        return key == null
                ? Optional.empty()
                : recent.find(ruling.id())
                        .or(() -> stored.find(UUID.fromString(ruling.id()))
                                .map(found -> new Ruling(
                                        ruling.id(),
                                        found.madeAt(),
                                        ruling.madeBy(),
                                        ruling.reason(),
                                        ruling.articleId(),
                                        ruling.revision(),
                                        ruling.body())));
    }

    /**
     * Returns the id of the undo because of which a ruling does not apply. An undo that another person sends at the
     * same time, or that another instance has published and the store has not written yet, may be unknown.
     */
    Optional<String> standingUndo(String id) {
        return new Undos(Stream.concat(stored.undos(UUID.fromString(id)).stream(), recent.undos().stream()))
                .standing(id);
    }

    /** An undo has the article of the ruling that it undoes. */
    private RulingDraft undo(String id, @Nullable String reason) {
        if (!RulingJson.isUuid(id)) {
            throw RulingRefusedException.invalid("body.rulingId", "not a UUID", "use an id that GET /rulings lists");
        }
        RecentRulings.Made undone = made(id);
        // who undoes an undo makes the first ruling apply again
        for (RecentRulings.Made each = undone;
                each != null;
                each = each.undoes() == null ? null : made(each.undoes())) {
            requireRole(each.kind());
        }
        return new RulingDraft(reason, undone.articleId(), undone.revision(), new RulingBody.Undo(id));
    }

    private RecentRulings.Made made(String id) {
        return recent.find(id)
                .map(RecentRulings.Made::of)
                .or(() -> stored.find(UUID.fromString(id)).map(RecentRulings.Made::of))
                .orElseThrow(() -> RulingRefusedException.unknown("body.rulingId", "no ruling has this id"));
    }

    private void requireRole(String kind) {
        if (kind.endsWith("-outlet")) {
            visitor.requireRoleForOutlets();
        }
    }
}
