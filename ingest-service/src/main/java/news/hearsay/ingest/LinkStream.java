package news.hearsay.ingest;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import news.hearsay.ingest.edge.RequestRefusedException;
import news.hearsay.ingest.edge.problem.IngestMetrics;
import news.hearsay.platform.access.PostingRights;
import news.hearsay.platform.http.ProblemException;
import org.springframework.http.ProblemDetail;

/**
 * Works on the links of one request, several at a time, and passes the results to the {@link LineResultWriter}, which
 * writes them in the order of the links.
 */
final class LinkStream {

    private static final Executor VIRTUAL_THREADS =
            task -> Thread.ofVirtual().name("link").start(task);

    private final PostingRights rights;
    private final LinkPublisher publisher;
    private final IngestMetrics metrics;
    private final Semaphore window;
    private final BooleanSupplier stopping;

    LinkStream(
            PostingRights rights,
            LinkPublisher publisher,
            IngestMetrics metrics,
            int window,
            BooleanSupplier stopping) {
        this.rights = rights;
        this.publisher = publisher;
        this.metrics = metrics;
        this.window = new Semaphore(window);
        this.stopping = stopping;
    }

    /**
     * A link, or the reason why there is none at this place.
     *
     * @param line the place in the request, from 1
     * @param read reads the link; throws {@link InvalidLinksException} if it is invalid
     */
    record Entry(long line, Supplier<LinkSubmission> read) {}

    /**
     * Works on all links, or up to the first that the client may not post now.
     *
     * @throws ProblemException if the request was refused before it had any result
     * @throws IOException if the client does not read the results
     */
    void run(Iterator<Entry> entries, LineResultWriter results) throws IOException, InterruptedException {
        long line = 1;
        try {
            while (entries.hasNext()) {
                Entry entry = entries.next();
                line = entry.line();
                if (stopping.getAsBoolean()) {
                    throw RequestRefusedException.stopping();
                }
                process(entry, results);
                line++;
            }
        } catch (ProblemException end) {
            if (!results.isStarted()) {
                throw end;
            }
            results.add(0, CompletableFuture.completedFuture(LinkResult.rejected(line, null, problem(end))));
        }
    }

    private void process(Entry entry, LineResultWriter results) throws IOException, InterruptedException {
        rights.consumeOne();
        LinkSubmission link;
        try {
            link = entry.read().get();
        } catch (InvalidLinksException e) {
            results.add(0, CompletableFuture.completedFuture(LinkResult.rejected(entry.line(), null, problem(e))));
            return;
        }
        window.acquire();
        results.add(
                0,
                CompletableFuture.supplyAsync(() -> publisher.publish(link, rights), VIRTUAL_THREADS)
                        .whenComplete((_, _) -> window.release()));
    }

    private ProblemDetail problem(ProblemException error) {
        ProblemDetail problem = error.problem();
        metrics.rejected(problem);
        return problem;
    }
}
