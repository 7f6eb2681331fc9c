package news.hearsay.feeds.post;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.platform.posting.IngestRefusedException;
import news.hearsay.platform.posting.NdjsonPosting;
import news.hearsay.platform.posting.PostedLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Posts the versions of items that are pending. The rows stay locked while ingest answers: if the process is killed,
 * they are posted again, and ingest derives the same ids. Thread-safe.
 *
 * <p>Meter: {@code hearsay.feeds.items}, versions of items by {@code outcome}; here {@code accepted}, {@code rejected}
 * or {@code same}, if the page has not changed.
 */
@Component
public class DeliveryPoster {

    private final DeliveryQueue queue;
    private final NdjsonPosting ingest;
    private final TransactionTemplate transactions;
    private final MeterRegistry meters;

    DeliveryPoster(DeliveryQueue queue, NdjsonPosting ingest, TransactionTemplate transactions, MeterRegistry meters) {
        this.queue = queue;
        this.ingest = ingest;
        this.transactions = transactions;
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
        try {
            return transactions.execute(_ -> post(queue.next()));
        } catch (RefusedInTransactionException e) {
            throw e.refused();
        }
    }

    private Result post(List<Delivery> batch) {
        if (batch.isEmpty()) {
            return Result.EMPTY;
        }
        List<Delivery> fresh = new ArrayList<>();
        for (Delivery delivery : batch) {
            if (delivery.isPosted()) {
                queue.delete(delivery);
                count("same");
            } else {
                fresh.add(delivery);
            }
        }
        return fresh.isEmpty() ? Result.POSTED : record(fresh, answers(fresh));
    }

    private List<PostedLine> answers(List<Delivery> batch) {
        try {
            return ingest.post(
                    batch.stream().map(delivery -> delivery.line().bytes()).toList());
        } catch (IngestRefusedException e) {
            throw new RefusedInTransactionException(e);
        }
    }

    private Result record(List<Delivery> batch, List<PostedLine> answers) {
        Result result = Result.POSTED;
        for (int i = 0; i < batch.size(); i++) {
            switch (answers.get(i)) {
                case PostedLine.Accepted(String id) -> {
                    queue.accepted(batch.get(i), id);
                    count("accepted");
                }
                case PostedLine.Rejected(String reason) -> {
                    queue.rejected(batch.get(i), reason);
                    count("rejected");
                }
                case PostedLine.Later _ -> result = Result.LATER;
            }
        }
        return result;
    }

    private void count(String outcome) {
        meters.counter("hearsay.feeds.items", "outcome", outcome).increment();
    }

    /** Ends the transaction without a change. */
    private static final class RefusedInTransactionException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient IngestRefusedException refused;

        private RefusedInTransactionException(IngestRefusedException refused) {
            super(refused);
            this.refused = refused;
        }

        private IngestRefusedException refused() {
            return refused;
        }
    }
}
