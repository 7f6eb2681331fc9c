package news.hearsay.web.ruling;

import java.time.Clock;
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
     * Makes a ruling. When this method returns, all in-sync replicas of the broker have it.
     *
     * @param person the name of the person who makes it
     * @throws RulingRefusedException if the ruling is invalid, it undoes what is undone already, or the person has made
     *     too many
     * @throws news.hearsay.web.publish.NotPublishedException if Kafka does not acknowledge it
     */
    Ruling make(RulingDraft draft, String person) {
        rates.consumeOne(person);
        RulingDraft complete =
                draft.body() instanceof RulingBody.Undo(String undone) ? undo(undone, draft.reason()) : draft;
        requireRole(complete.body().kind());
        checks.check(complete);
        Ruling ruling = Ruling.of(
                clock.instant(), person, complete.reason(), complete.articleId(), complete.revision(), complete.body());
        publisher.publish(EventCodec.encode(ruling));
        recent.add(ruling);
        return ruling;
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
        standingUndo(id).ifPresent(undo -> {
            throw RulingRefusedException.alreadyUndone(undo);
        });
        return new RulingDraft(reason, undone.articleId(), undone.revision(), new RulingBody.Undo(id));
    }

    private RecentRulings.Made made(String id) {
        return recent.find(id)
                .or(() -> stored.find(UUID.fromString(id)).map(RecentRulings.Made::of))
                .orElseThrow(() -> RulingRefusedException.unknown("body.rulingId", "no ruling has this id"));
    }

    private void requireRole(String kind) {
        if (kind.endsWith("-outlet")) {
            visitor.requireRoleForOutlets();
        }
    }
}
