package news.hearsay.ingest.edge;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import news.hearsay.platform.http.MalformedRequestProblems;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.ContinueResponseTiming;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures what one connection may cost in time and memory, and that Tomcat's own errors are problems. The number of
 * connections and their idle times are set in {@code ingest.yml}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EdgeProperties.class)
class TomcatConfiguration {

    /** A connection holds two such buffers. At Tomcat's default of 8 KiB, ten thousand idle ones would take 160 MiB. */
    private static final int SOCKET_BUFFER_BYTES = 2 * 1024;

    /** A request only computes until it is admitted, so more at a time than there are processors would gain nothing. */
    private static final int MAX_STARTING_REQUESTS = 2 * Runtime.getRuntime().availableProcessors();

    private static final int MAX_DRAINED_BYTES = 8 * 1024 * 1024;
    private static final Duration MAX_DRAIN_TIME = Duration.ofSeconds(2);

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionLimits(EdgeProperties properties) {
        return factory -> {
            factory.setProtocol(HeaderTimeoutNioProtocol.class.getName());
            factory.addEngineValves(new DrainRequestBodyValve(MAX_DRAINED_BYTES, MAX_DRAIN_TIME));
            factory.addConnectorCustomizers(connector -> limit(connector, properties));
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> malformedRequests() {
        return new MalformedRequestProblems();
    }

    private static void limit(Connector connector, EdgeProperties properties) {
        connector.setProperty("socket.appReadBufSize", Integer.toString(SOCKET_BUFFER_BYTES));
        connector.setProperty("socket.appWriteBufSize", Integer.toString(SOCKET_BUFFER_BYTES));
        if (connector.getProtocolHandler() instanceof HeaderTimeoutNioProtocol protocol) {
            EdgeProperties.Headers headers = properties.headers();
            protocol.limitHeaders(headers.timeout(), headers.maxUnfinished());
            // A client that sends "Expect: 100-continue" gets a rejection before it sends its body.
            protocol.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
            Executor threads = Objects.requireNonNull(protocol.getExecutor(), "virtual threads are not enabled");
            protocol.setExecutor(new AdmissionQueue(
                    threads, MAX_STARTING_REQUESTS, properties.load().patience(), dispatcher()));
        }
    }

    /** One platform thread, which ends after ten idle seconds. */
    private static Executor dispatcher() {
        ThreadFactory threads =
                Thread.ofPlatform().name("admission-dispatcher").daemon().factory();
        return new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    }
}
