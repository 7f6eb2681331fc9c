package news.hearsay.web.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import news.hearsay.web.account.Account;
import news.hearsay.web.account.Accounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Configures who can sign in and how: local accounts, and, if configured, OpenID Connect for people and bearer tokens
 * for programs. {@link Permissions} has the rules of who may do what.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** The server's own, if server.servlet.session.timeout is empty. */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(30);

    @Bean
    Accounts accounts(SignInProperties properties) {
        return properties.usersFile() == null
                ? Accounts.none()
                : Accounts.in(properties.usersFile(), properties.reloadAfter());
    }

    @Bean
    SignInLog signInLog() {
        return new SignInLog();
    }

    @Bean
    SignInWays signInWays(
            SignInProperties properties,
            ObjectProvider<JwtDecoder> tokens,
            ObjectProvider<OAuth2ClientProperties> clients) {
        return new SignInWays(
                properties.usersFile() != null,
                tokens.getIfAvailable() != null,
                clients.stream().flatMap(SecurityConfiguration::issuers).toList());
    }

    @Bean
    RefusedRequests refusedRequests(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver,
            SignInWays ways,
            SignInLog log,
            KeptForms forms) {
        return new RefusedRequests(resolver, ways, log, forms);
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            SignInProperties properties,
            ServerProperties server,
            Accounts accounts,
            SignInWays ways,
            RefusedRequests refused,
            SignInLog log,
            Clock clock) {
        Duration timeout =
                Objects.requireNonNullElse(server.getServlet().getSession().getTimeout(), DEFAULT_TIMEOUT);
        SignInOutcome outcome = new SignInOutcome(timeout, log);
        if (ways.passwords()) {
            http.authenticationProvider(passwords(accounts, properties, log))
                    .httpBasic(basic -> basic.authenticationEntryPoint(refused::unauthenticated))
                    .formLogin(form -> form.loginPage(SignIn.ADDRESS)
                            .successHandler(outcome::signedIn)
                            .failureHandler(outcome::failed));
        }
        TokenRoles roles = new TokenRoles(properties);
        if (!ways.issuers().isEmpty()) {
            http.oauth2Login(login -> login.loginPage(SignIn.ADDRESS)
                    .userInfoEndpoint(user -> user.oidcUserService(new OidcRoles(roles)))
                    .successHandler(outcome::signedIn)
                    .failureHandler(outcome::failed)
                    .withObjectPostProcessor(new UnavailableIssuers(refused)));
        }
        if (ways.tokens()) {
            http.oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(refused::unauthenticated)
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(converter(roles)))
                    .withObjectPostProcessor(new UnavailableIssuers(refused)));
        }
        return http.requestCache(AbstractHttpConfigurer::disable)
                // SecurityHeaders sets the others, for every response.
                .headers(headers -> headers.defaultsDisabled()
                        .httpStrictTransportSecurity(transport -> transport.includeSubDomains(false)))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::needsCsrfToken))
                .addFilterBefore(new CrossSiteFilter(refused), CsrfFilter.class)
                .addFilterBefore(
                        new SessionFilter(accounts, properties.sessionLifetime(), clock), CrossSiteFilter.class)
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-out"))
                        .logoutSuccessHandler(outcome::signedOut))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refused::unauthenticated)
                        .accessDeniedHandler(refused::denied))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(new Permissions(properties.reading())))
                .build();
    }

    /** Lets unusual methods through, which get status 405, and percent signs in paths, since names contain them. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowUrlEncodedPercent(true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(RefusedRequests refused) {
        return refused::send;
    }

    /** Spans of single security filters would hide the useful ones. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    /** The name that an operator configured, or else the id; the issuer itself need not be reachable. */
    private static Stream<SignInWays.Issuer> issuers(OAuth2ClientProperties clients) {
        return clients.getRegistration().entrySet().stream()
                .map(client -> new SignInWays.Issuer(
                        Objects.requireNonNullElse(client.getValue().getClientName(), client.getKey()),
                        "/oauth2/authorization/" + client.getKey()));
    }

    private static SignInLimits passwords(Accounts accounts, SignInProperties properties, SignInLog log) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(name -> {
            Account account = accounts.find(name);
            if (account == null) {
                throw UsernameNotFoundException.fromUsername(name);
            }
            return new AccountUser(account);
        });
        provider.setPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        return new SignInLimits(provider, accounts, properties.attempts(), log);
    }

    private static JwtAuthenticationConverter converter(TokenRoles roles) {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> roles.authorities(token.getClaims()));
        return converter;
    }

    /**
     * A browser adds the cookie of a session by itself, so a change needs a token as well. The page of another site
     * cannot add the header Authorization; if a browser adds it by itself, {@link CrossSiteFilter} decides.
     */
    private static boolean needsCsrfToken(HttpServletRequest request) {
        String authorization = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "")
                .toLowerCase(Locale.ROOT);
        return !Permissions.SAFE.contains(request.getMethod())
                && !authorization.startsWith("basic ")
                && !authorization.startsWith("bearer ");
    }
}
