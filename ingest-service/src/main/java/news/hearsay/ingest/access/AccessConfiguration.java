package news.hearsay.ingest.access;

import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import news.hearsay.platform.http.LoopbackGuard;
import news.hearsay.platform.http.LoopbackRequests;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Puts what is demanded before the service: a stranger is answered before anything of the body is read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class AccessConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);

    /**
     * The kinds of credentials that a client has to present.
     *
     * @throws news.hearsay.platform.http.UnguardedException if none are required and the service would listen beyond
     *     loopback
     */
    @Bean
    Credentials credentials(AccessProperties properties, ServerProperties server, ObjectProvider<JwtDecoder> tokens) {
        Credentials credentials =
                new Credentials(properties.keysFile() != null, tokens.getIfAvailable() != null, properties.scope());
        if (!credentials.areDemanded()) {
            LoopbackGuard guard = LoopbackGuard.of(server.getAddress());
            guard.requireLoopback(
                    "neither keys nor tokens are required, so anyone could post articles",
                    "set hearsay.ingest.access.keys-file (./hearsay key creates the file) or "
                            + "spring.security.oauth2.resourceserver.jwt");
            LOG.info("Anyone on this machine may post: no key or token is required on {}", guard.address());
        }
        return credentials;
    }

    @Bean
    Answers answers(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, Credentials credentials) {
        return new Answers(problems, credentials);
    }

    @Bean
    SecurityFilterChain guard(
            HttpSecurity http,
            Credentials credentials,
            Answers answers,
            AccessProperties properties,
            ObjectProvider<JwtDecoder> tokens,
            Clock clock) {
        if (credentials.areDemanded()) {
            http.addFilterBefore(
                    authentication(credentials, answers, properties, tokens, clock),
                    AnonymousAuthenticationFilter.class);
        }
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie speaks for anybody, so there is nothing that another site could make a browser send along.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AccessConfiguration::headers)
                .addFilterAfter(new NoWebPages(answers), HeaderWriterFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(answers::stranger)
                        .accessDeniedHandler((request, response, _) -> answers.withoutScope(request, response)))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                            .permitAll();
                    requests.requestMatchers(EndpointRequest.toAnyEndpoint())
                            .access(AccessConfiguration::isNearOrKnown);
                    if (credentials.areDemanded()) {
                        requests.requestMatchers(HttpMethod.POST, "/articles").hasAuthority(Admitted.MAY_POST);
                    }
                    requests.anyRequest().permitAll();
                })
                .build();
    }

    /** Spring MVC says 405 to odd methods, in a problem; the firewall would only say 400. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /** Who announces a body and asks first is told to send it only once something reads it. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> askForBodiesLate() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setContinueResponseTiming("onRead");
            }
        });
    }

    /** A span for each filter would only hide those that tell something. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RequestRejectedHandler rejected(Answers answers) {
        return answers::send;
    }

    private static AuthenticationFilter authentication(
            Credentials credentials,
            Answers answers,
            AccessProperties properties,
            ObjectProvider<JwtDecoder> tokens,
            Clock clock) {
        List<AuthenticationProvider> providers = new ArrayList<>();
        Path keysFile = properties.keysFile();
        if (keysFile != null) {
            providers.add(new KeyAuthentication(new Keyring(new KeysFile(keysFile), properties.reloadAfter()), clock));
        }
        tokens.ifAvailable(decoder -> {
            JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
            provider.setJwtAuthenticationConverter(new TokenConverter(properties));
            providers.add(provider);
        });
        AuthenticationFilter filter = new AuthenticationFilter(new ProviderManager(providers), credentials);
        filter.setSuccessHandler((_, _, _) -> {});
        filter.setFailureHandler(answers::stranger);
        return filter;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .httpStrictTransportSecurity(transport -> transport.includeSubDomains(false));
    }

    /** Metrics and whatever else of the actuator is exposed: for this machine, or for who showed a key or token. */
    private static AuthorizationResult isNearOrKnown(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        boolean isKnown = new AuthenticationTrustResolverImpl().isAuthenticated(who.get());
        return new AuthorizationDecision(isKnown || LoopbackRequests.isLocal(context.getRequest()));
    }
}
