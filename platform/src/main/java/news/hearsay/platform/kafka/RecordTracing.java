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
 * Carries one trace from record to record, in the header {@code traceparent} (W3C Trace Context). The header is
 * separate from the event, whose bytes do not depend on it. Spring Kafka creates no span per record when it delivers
 * records in batches, so this class does. A span names a record's position and its article, never its content.
 * Thread-safe.
 */
public final class RecordTracing {

    /** Key of the article's id in the logging context. */
    public static final String ARTICLE_ID = "article.id";

    private final Tracer tracer;
    private final Propagator propagator;

    RecordTracing(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Whether spans are created at all. */
    public boolean isOn() {
        return !tracer.equals(Tracer.NOOP);
    }

    /**
     * Starts a span that processes a record: a child of the span that sent it, or else a new trace. The caller ends it.
     *
     * @param work name of the work, such as {@code extract}
     */
    public Span startSpan(String work, ConsumerRecord<byte[], byte[]> message) {
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

    /**
     * Runs the work in a span of its own, and ends the span. Log lines written meanwhile contain the ids of the trace
     * and of the article.
     *
     * @param work name of the work, such as {@code extract}
     * @return what the supplier returns
     */
    public <T> T inSpan(String work, ConsumerRecord<byte[], byte[]> message, Supplier<T> supplier) {
        Span span = startSpan(work, message);
        String article = ArticleId.of(message);
        if (article != null) {
            MDC.put(ARTICLE_ID, article);
        }
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            return supplier.get();
        } catch (RuntimeException | Error e) {
            markFailed(span, e);
            throw e;
        } finally {
            MDC.remove(ARTICLE_ID);
            span.end();
        }
    }

    /** Marks the current span as failed, by the class of the failure only: its message may quote the record. */
    public void markFailed(Throwable failure) {
        Span span = tracer.currentSpan();
        if (span != null) {
            markFailed(span, failure);
        }
    }

    /** Marks a span as failed, by the class of the failure only: its message may quote the record. */
    public static void markFailed(Span span, Throwable failure) {
        span.tag("error.type", failure.getClass().getName());
        span.error(new Failed(failure.getClass().getName()));
    }

    /** Writes the current trace into the headers of a record to send, and replaces one that is there. */
    public void inject(Headers headers) {
        Span span = tracer.currentSpan();
        if (span != null) {
            propagator.inject(span.context(), headers, (_, name, value) -> {
                headers.remove(name);
                headers.add(name, value.getBytes(UTF_8));
            });
        }
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), ISO_8859_1);
    }

    /** A failure without message and stack trace. */
    private static final class Failed extends RuntimeException {

        Failed(String kind) {
            super(kind, null, false, false);
        }
    }
}
