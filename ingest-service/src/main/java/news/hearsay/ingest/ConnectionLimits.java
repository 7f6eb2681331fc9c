package news.hearsay.ingest;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What one connection may cost in time and memory. How many there may be and how long they may idle is said in
 * {@code ingest.yml}.
 */
@Configuration(proxyBeanMethods = false)
class ConnectionLimits {

    /** Each open connection holds two; at 8 KiB each, as is Tomcat's way, ten thousand idle ones would take 160 MiB. */
    private static final int SOCKET_BUFFER_BYTES = 2 * 1024;

    /**
     * Until a request is let in or turned away it only computes: more at a time than there are processors would gain
     * nothing.
     */
    private static final int DOORWAY = 2 * Runtime.getRuntime().availableProcessors();

    private static final int LEFTOVER_BYTES = 8 * 1024 * 1024;
    private static final Duration LEFTOVER_TIME = Duration.ofSeconds(2);

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowAndIdleConnectionsAreBounded(
            IngestProperties properties) {
        IngestProperties.Headers headers = properties.headers();
        return factory -> {
            factory.setProtocol(PunctualHttpProtocol.class.getName());
            factory.addEngineValves(new Leftovers(LEFTOVER_BYTES, LEFTOVER_TIME));
            factory.addConnectorCustomizers(connector -> {
                // A body that will not be read need not be sent: its sender gets the refusal instead of "100 Continue".
                connector.setProperty("continueResponseTiming", "onRead");
                connector.setProperty("socket.appReadBufSize", Integer.toString(SOCKET_BUFFER_BYTES));
                connector.setProperty("socket.appWriteBufSize", Integer.toString(SOCKET_BUFFER_BYTES));
                if (connector.getProtocolHandler() instanceof PunctualHttpProtocol protocol) {
                    protocol.limitHeaders(headers.timeout(), headers.maxUnfinished());
                    Executor threads = Objects.requireNonNull(protocol.getExecutor(), "virtual threads are on");
                    protocol.setExecutor(
                            new Doorway(threads, DOORWAY, properties.load().patience(), doorkeeper()));
                }
            });
        };
    }

    /** One thread, which ends when it has had nothing to do for a while. */
    private static Executor doorkeeper() {
        ThreadFactory threads = Thread.ofPlatform().name("doorkeeper").daemon().factory();
        return new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    }
}
