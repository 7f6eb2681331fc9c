package news.hearsay.ingest;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.fetch.FetchRequest;
import news.hearsay.fetch.Fetched;
import news.hearsay.fetch.Fetcher;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.Reading;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.read.DocumentReader;
import news.hearsay.formats.read.PostedArticle;
import news.hearsay.ingest.edge.Capacity;
import news.hearsay.ingest.edge.RequestRefusedException;
import news.hearsay.ingest.edge.problem.IngestMetrics;
import news.hearsay.platform.access.PostingRights;
import news.hearsay.platform.http.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Fetches the document of a link, reads its articles and publishes them, checked like articles that a client posts.
 * Thread-safe.
 */
@Component
class LinkPublisher {

    private final Fetcher fetcher;
    private final DocumentReader documents;
    private final FoundSubmissions submissions;
    private final ArticlePublisher publisher;
    private final Clock clock;
    private final Capacity capacity;
    private final IngestMetrics metrics;

    LinkPublisher(
            Fetcher fetcher,
            FoundSubmissions submissions,
            ArticlePublisher publisher,
            Clock clock,
            Capacity capacity,
            IngestMetrics metrics) {
        this.fetcher = fetcher;
        this.documents = new DocumentReader(clock);
        this.submissions = submissions;
        this.publisher = publisher;
        this.clock = clock;
        this.capacity = capacity;
        this.metrics = metrics;
    }

    /**
     * Publishes the articles of a link, and waits until Kafka has acknowledged them. The caller has counted one
     * article.
     *
     * @param rights what the client may post
     */
    LinkResult publish(LinkSubmission link, PostingRights rights) {
        try {
            FetchRequest request = FetchRequest.page(link.link());
            return publish(link, fetcher.fetch(request, fetched -> read(link, fetched)), rights);
        } catch (RuntimeException e) {
            return LinkResult.rejected(link.line(), link.link(), rejected(e));
        }
    }

    /** What was read at an address. The document itself is not kept. */
    private record ReadPage(Reading reading, URI address) {}

    private ReadPage read(LinkSubmission link, Fetched fetched) {
        return switch (fetched) {
            case Fetched.Page page -> new ReadPage(read(link, page), page.address());
            case Fetched.Refused refused -> throw LinkRefusedException.of(refused);
            case Fetched.NotModified _ -> throw new IllegalStateException("the request was not conditional");
        };
    }

    private LinkResult publish(LinkSubmission link, ReadPage page, PostingRights rights) {
        Reading reading = page.reading();
        List<LinkResult.Published> published = new ArrayList<>();
        ProblemDetail problem =
                reading.rejected().isEmpty() ? null : rejected(LinkRefusedException.of(reading.rejected()));
        for (int i = 0; i < reading.articles().size(); i++) {
            try {
                if (i > 0) {
                    rights.consumeOne();
                }
                published.add(publish(reading.articles().get(i), reading, rights));
            } catch (RuntimeException e) {
                ProblemDetail rejected = rejected(e);
                problem = problem == null ? rejected : problem;
            }
        }
        String address = page.address().toString();
        return new LinkResult(
                link.line(),
                link.link(),
                problem == null ? HttpStatus.ACCEPTED.value() : problem.getStatus(),
                address.equals(link.link()) ? null : address,
                PostedArticle.name(reading.form()),
                reading.notice(),
                published,
                problem);
    }

    private Reading read(LinkSubmission link, Fetched.Page page) {
        NewsDocument document = new NewsDocument(page.bytes(), page.contentType(), page.address(), link.outlet());
        Reading reading;
        try {
            reading = capacity.documentWhenFree(() -> documents.read(document));
        } catch (UnreadableDocumentException e) {
            throw LinkRefusedException.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RequestRefusedException.stopping();
        }
        if (reading.articles().isEmpty() && reading.rejected().isEmpty()) {
            throw LinkRefusedException.of(reading.rejected());
        }
        return reading;
    }

    private LinkResult.Published publish(FoundArticle article, Reading reading, PostingRights rights) {
        ArticleSubmission submission = submissions.of(article, reading.form());
        rights.requireOutlet(submission.outlet());
        Receipt receipt = ArticlePublisher.acknowledged(publisher.publish(submission.receivedAt(clock.instant())));
        return new LinkResult.Published(
                receipt.id(), receipt.revision(), submission.title(), submission.outlet(), submission.incomplete());
    }

    private ProblemDetail rejected(Throwable error) {
        ProblemDetail problem = ProblemException.problemOf(error);
        metrics.rejected(problem);
        return problem;
    }
}
