package news.hearsay.platform.access;

import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import news.hearsay.platform.http.LoopbackGuard;
import news.hearsay.platform.http.LoopbackRequests;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Configures authentication and authorization, as the bean {@link AccessRules} of the service defines it. An
 * unauthenticated client receives its response before anything of its body is read.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
@Import({PostingRightsResolver.class, SecuritySchemes.class})
public class AccessConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);

    /**
     * The kinds of credentials that clients may present.
     *
     * @throws news.hearsay.platform.http.UnguardedException if none are required and the service would listen beyond
     *     loopback
     */
    @Bean
    AcceptedCredentials credentials(
            AccessProperties properties,
            AccessRules rules,
            ServerProperties server,
            ObjectProvider<JwtDecoder> tokens) {
        AcceptedCredentials credentials = new AcceptedCredentials(
                properties.keysFile() != null, tokens.getIfAvailable() != null, properties.scope());
        if (!credentials.areRequired()) {
            LoopbackGuard guard = LoopbackGuard.of(server.getAddress());
            guard.requireLoopback(
                    "neither keys nor tokens are required, so " + rules.risk(),
                    "set hearsay.ingest.access.keys-file (./hearsay key creates the file) or "
                            + "spring.security.oauth2.resourceserver.jwt");
            LOG.info("Anyone on this machine may post: no key or token is required on {}", guard.address());
        }
        return credentials;
    }

    @Bean
    AccessProblems accessProblems(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver, AcceptedCredentials credentials) {
        return new AccessProblems(resolver, credentials);
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            AcceptedCredentials credentials,
            AccessProblems problems,
            AccessProperties properties,
            AccessRules rules,
            ObjectProvider<JwtDecoder> tokens,
            Clock clock) {
        if (credentials.areRequired()) {
            http.addFilterBefore(
                    authentication(credentials, problems, properties, tokens, clock),
                    AnonymousAuthenticationFilter.class);
        }
        // There are no sessions, and no code asks the request for its user: the filters for these would only take time.
        return http.sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .servletApi(AbstractHttpConfigurer::disable)
                // The service sets no cookies, so another site cannot make a browser send credentials along.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AccessConfiguration::headers)
                .addFilterAfter(new CrossOriginFilter(problems), HeaderWriterFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler((request, response, _) -> problems.insufficientScope(request, response)))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                            .permitAll();
                    requests.requestMatchers(EndpointRequest.toAnyEndpoint())
                            .access(AccessConfiguration::isLocalOrAuthenticated);
                    if (credentials.areRequired()) {
                        requests.requestMatchers(rules.changesArray()).hasAuthority(AuthenticatedClient.POST_ARTICLES);
                    }
                    requests.requestMatchers(rules.internalsArray())
                            .access(AccessConfiguration::isLocalOrAuthenticated);
                    requests.anyRequest().permitAll();
                })
                .build();
    }

    /** Lets unusual methods through, since Spring MVC responds with 405 and the firewall would with 400. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /** Spans of single security filters would hide the useful ones. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(AccessProblems problems) {
        return problems::send;
    }

    private static AuthenticationFilter authentication(
            AcceptedCredentials credentials,
            AccessProblems problems,
            AccessProperties properties,
            ObjectProvider<JwtDecoder> tokens,
            Clock clock) {
        List<AuthenticationProvider> providers = new ArrayList<>();
        Path keysFile = properties.keysFile();
        if (keysFile != null) {
            providers.add(new ApiKeyAuthenticationProvider(
                    new Keyring(new KeysFile(keysFile), properties.reloadAfter()), clock));
        }
        tokens.ifAvailable(decoder -> {
            JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
            provider.setJwtAuthenticationConverter(new JwtClientConverter(properties));
            providers.add(provider);
        });
        AuthenticationFilter filter = new AuthenticationFilter(new ProviderManager(providers), credentials);
        filter.setSuccessHandler((_, _, _) -> {});
        filter.setFailureHandler(problems::unauthenticated);
        return filter;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .httpStrictTransportSecurity(transport -> transport.includeSubDomains(false));
    }

    /** Metrics and other actuator endpoints are for local requests and for clients with a key or token. */
    private static AuthorizationResult isLocalOrAuthenticated(
            Supplier<? extends @Nullable Authentication> client, RequestAuthorizationContext context) {
        boolean isAuthenticated = new AuthenticationTrustResolverImpl().isAuthenticated(client.get());
        return new AuthorizationDecision(isAuthenticated || LoopbackRequests.isLocal(context.getRequest()));
    }
}
