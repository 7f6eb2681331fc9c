package news.hearsay.platform.kafka;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Carries one trace from record to record: in the header {@code traceparent} (W3C Trace Context) beside the event,
 * whose bytes don't depend on it. Made by hand because the services take records in batches, for which Spring makes no
 * span a record. Spans tell where a record stood and which article it is about, never what it says. Thread-safe.
 */
public final class RecordTracing {

    /** The key of the article's id in logs. */
    public static final String ARTICLE_ID = "article.id";

    private final Tracer tracer;
    private final Propagator propagator;

    RecordTracing(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /**
     * Begins to process a record: the span is a child of the one that sent it, or a trace of its own. Whoever calls has
     * to end it.
     *
     * @param work what is done, such as {@code extract}
     */
    public Span begin(String work, ConsumerRecord<byte[], byte[]> message) {
        Span.Builder span = propagator
                .extract(message.headers(), RecordTracing::text)
                .name(work + " " + message.topic())
                .kind(Span.Kind.CONSUMER)
                .tag("messaging.system", "kafka")
                .tag("messaging.destination.name", message.topic())
                .tag("messaging.destination.partition.id", message.partition())
                .tag("messaging.kafka.offset", message.offset());
        String article = ArticleId.of(message);
        return (article == null ? span : span.tag("hearsay." + ARTICLE_ID, article)).start();
    }

    /** Does the work within a span of its own; what is logged meanwhile tells trace and article. */
    public <T> T within(String work, ConsumerRecord<byte[], byte[]> message, Supplier<T> supplier) {
        Span span = begin(work, message);
        String article = ArticleId.of(message);
        if (article != null) {
            MDC.put(ARTICLE_ID, article);
        }
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            return supplier.get();
        } catch (RuntimeException | Error e) {
            fail(span, e);
            throw e;
        } finally {
            MDC.remove(ARTICLE_ID);
            span.end();
        }
    }

    /** Marks what the current span does as failed. Only the kind of failure is told: its words may quote the record. */
    public void failed(Throwable failure) {
        Span span = tracer.currentSpan();
        if (span != null) {
            fail(span, failure);
        }
    }

    /** The same for a span at hand. */
    public static void fail(Span span, Throwable failure) {
        span.tag("error.type", failure.getClass().getName());
        span.error(new Failed(failure.getClass().getName()));
    }

    /** Gives the current trace to a record that is to be sent, in place of one that it has. */
    public void pass(Headers headers) {
        Span span = tracer.currentSpan();
        if (span != null) {
            propagator.inject(span.context(), headers, (to, name, value) -> {
                to.remove(name);
                to.add(name, value.getBytes(UTF_8));
            });
        }
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), ISO_8859_1);
    }

    /** A failure without its words and its stack. */
    private static final class Failed extends RuntimeException {

        Failed(String kind) {
            super(kind, null, false, false);
        }
    }
}
