package news.hearsay.feeds.post;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import news.hearsay.feeds.claim.ClaimIds;
import news.hearsay.feeds.schedule.NextPoll;
import news.hearsay.feeds.schedule.PollLimits;
import news.hearsay.feeds.schedule.SiteWishes;
import news.hearsay.platform.posting.IngestRefusedException;
import news.hearsay.platform.posting.NdjsonPosting;
import news.hearsay.platform.posting.PostedLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Posts the versions of items that are pending. A row is deleted only after ingest has accepted it: if the process is
 * killed in between, it is posted again, and ingest derives the same ids. A version on which ingest itself fails is
 * posted again later, while the others go on. Thread-safe.
 *
 * <p>Meter: {@code hearsay.feeds.items}, versions of items by {@code outcome}; here {@code accepted}, {@code rejected},
 * {@code failed}, if it is posted again later, or {@code same}, if the page has not changed.
 */
@Component
public class DeliveryPoster {

    /** After so many attempts, within about seven hours, a version on which ingest fails is rejected. */
    static final int MAX_FAILURES = 20;

    private static final PollLimits RETRIES = new PollLimits(Duration.ofSeconds(15), Duration.ofHours(1));

    private final ClaimIds ids;
    private final DeliveryQueue queue;
    private final NdjsonPosting ingest;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final MeterRegistry meters;

    DeliveryPoster(
            ClaimIds ids,
            DeliveryQueue queue,
            NdjsonPosting ingest,
            TransactionTemplate transactions,
            Clock clock,
            MeterRegistry meters) {
        this.ids = ids;
        this.queue = queue;
        this.ingest = ingest;
        this.transactions = transactions;
        this.clock = clock;
        this.meters = meters;
    }

    /** What became of a batch. */
    public enum Result {
        /** Nothing is pending. */
        EMPTY,
        /** Versions were posted; more may be pending. */
        POSTED,
        /** Ingest accepts articles later. */
        LATER
    }

    /**
     * Posts a batch.
     *
     * @throws IngestRefusedException if ingest refuses this client
     */
    public Result postNext() throws IngestRefusedException {
        UUID claim = ids.next();
        List<Delivery> batch = queue.claim(claim);
        if (batch.isEmpty()) {
            return Result.EMPTY;
        }
        String reason = "posting was interrupted";
        try {
            List<Delivery> fresh =
                    batch.stream().filter(delivery -> !delivery.isPosted()).toList();
            List<PostedLine> answers = fresh.isEmpty()
                    ? List.of()
                    : ingest.post(fresh.stream()
                            .map(delivery -> delivery.line().bytes())
                            .toList());
            transactions.executeWithoutResult(_ -> record(batch, fresh, answers));
            reason = later(answers);
        } catch (IngestRefusedException e) {
            reason = String.valueOf(e.getMessage());
            throw e;
        } finally {
            if (!reason.isEmpty()) {
                queue.release(claim, reason);
            }
        }
        return reason.isEmpty() ? Result.POSTED : Result.LATER;
    }

    private void record(List<Delivery> batch, List<Delivery> fresh, List<PostedLine> answers) {
        queue.lockFeeds(batch);
        for (Delivery delivery : batch) {
            if (delivery.isPosted()) {
                queue.delete(delivery);
                count("same");
            }
        }
        for (int i = 0; i < fresh.size(); i++) {
            switch (answers.get(i)) {
                case PostedLine.Accepted(String id) -> {
                    queue.accepted(fresh.get(i), id);
                    count("accepted");
                }
                case PostedLine.Rejected(String reason) -> {
                    queue.rejected(fresh.get(i), reason);
                    count("rejected");
                }
                case PostedLine.Failed(String reason) -> count(failed(fresh.get(i), reason));
                case PostedLine.Later _ -> {
                    // it is released, and posted again
                }
            }
        }
    }

    /** Returns what became of a version on which ingest fails. */
    private String failed(Delivery delivery, String reason) {
        int failures = delivery.failures() + 1;
        if (failures >= MAX_FAILURES) {
            queue.rejected(delivery, "ingest failed on it %d times: %s".formatted(failures, reason));
            return "rejected";
        }
        Instant next =
                NextPoll.afterFailure(clock.instant(), failures, RETRIES, SiteWishes.NONE, ThreadLocalRandom.current());
        queue.failed(delivery, next, "ingest fails on it: " + reason);
        return "failed";
    }

    /** Why ingest did not accept the rest; empty if there is none. */
    private static String later(List<PostedLine> answers) {
        for (PostedLine answer : answers) {
            if (answer instanceof PostedLine.Later(String reason)) {
                return reason;
            }
        }
        return "";
    }

    private void count(String outcome) {
        meters.counter("hearsay.feeds.items", "outcome", outcome).increment();
    }
}
