package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import news.hearsay.standalone.pipeline.Service;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.GenericApplicationContext;

/** The telemetry of running services: their spans as an exporter receives them, and their log. */
final class Watched extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final Queue<SpanData> spans = new ConcurrentLinkedQueue<>();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    Watched() {
        setContext(ROOT.getLoggerContext());
        start();
        ROOT.addAppender(this);
    }

    /** Collects every span of this service. */
    Service watch(Service service) {
        service.application()
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                SimpleSpanProcessor.class,
                                () -> SimpleSpanProcessor.builder(new Exporter())
                                        .build()));
        return service.with("--management.tracing.export.enabled=true")
                .with("--management.tracing.sampling.probability=1.0");
    }

    /** Returns the ended spans of this name. */
    List<SpanData> spans(String name) {
        return spans.stream().filter(span -> span.getName().equals(name)).toList();
    }

    List<SpanData> spans() {
        return List.copyOf(spans);
    }

    /** Returns the one span with this name and this parent. */
    SpanData childOf(SpanData parent, String name) {
        List<SpanData> children = spans(name).stream()
                .filter(span -> span.getParentSpanId().equals(parent.getSpanId()))
                .toList();
        assertThat(children).as("%s below %s", name, parent.getName()).hasSize(1);
        return children.getFirst();
    }

    /** Returns each log event as one text: message, context and stack trace. */
    List<String> logged() {
        return List.copyOf(lines);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String stack = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        lines.add("%s %s %s %s"
                .formatted(event.getLevel(), event.getMDCPropertyMap(), event.getFormattedMessage(), stack));
    }

    @Override
    public void close() {
        ROOT.detachAppender(this);
        stop();
    }

    private final class Exporter implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
