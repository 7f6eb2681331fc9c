package news.hearsay.web.guard;

import news.hearsay.platform.http.LoopbackGuard;
import news.hearsay.web.WebProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the service on loopback unless {@code hearsay.coverage.web.open} allows any client to read. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(GuardConfiguration.class);

    /**
     * @throws news.hearsay.platform.http.UnguardedException if the address is beyond loopback and that is not allowed
     */
    @Bean
    LoopbackGuard loopbackGuard(WebProperties properties, ServerProperties server) {
        LoopbackGuard guard = LoopbackGuard.of(server.getAddress());
        if (!properties.open()) {
            guard.requireLoopback("anyone could read", "set hearsay.coverage.web.open=true to allow this");
        } else if (!guard.isLoopback()) {
            LOG.info("Listening on {}: anyone who reaches it may read (hearsay.coverage.web.open)", guard.address());
        }
        return guard;
    }
}
