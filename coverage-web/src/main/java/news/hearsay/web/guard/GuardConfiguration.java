package news.hearsay.web.guard;

import news.hearsay.platform.http.LoopbackGuard;
import news.hearsay.platform.http.MalformedRequestProblems;
import news.hearsay.web.WebProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Keeps the service on loopback unless only people who have signed in may read, or {@code hearsay.coverage.web.open}
 * allows any client to read, and answers malformed requests with problems.
 */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(GuardConfiguration.class);

    /**
     * @throws news.hearsay.platform.http.UnguardedException if the address is beyond loopback and that is not allowed
     */
    @Bean
    LoopbackGuard loopbackGuard(WebProperties properties, SignInProperties access, ServerProperties server) {
        LoopbackGuard guard = LoopbackGuard.of(server.getAddress());
        if (access.reading() == SignInProperties.Reading.SIGNED_IN) {
            return guard;
        }
        if (!properties.open()) {
            guard.requireLoopback(
                    "anyone could read",
                    "set hearsay.coverage.web.access.reading=signed-in, or hearsay.coverage.web.open=true to allow"
                            + " this");
        } else if (!guard.isLoopback()) {
            LOG.info("Listening on {}: anyone who reaches it may read (hearsay.coverage.web.open)", guard.address());
        }
        return guard;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> malformedRequests() {
        return new MalformedRequestProblems();
    }

    /**
     * Runs after the filter that sets the encoding of forms, which counts when a parameter is read first, and before
     * all others.
     */
    @Bean
    FilterRegistrationBean<MalformedQueryFilter> malformedQueries() {
        FilterRegistrationBean<MalformedQueryFilter> registration =
                new FilterRegistrationBean<>(new MalformedQueryFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
