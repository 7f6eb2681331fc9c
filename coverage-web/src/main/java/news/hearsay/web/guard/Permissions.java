package news.hearsay.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import news.hearsay.web.account.Role;
import news.hearsay.web.guard.SignInProperties.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * All rules of who may do what. The first rule that matches a request decides. A request that changes something and
 * that no rule matches is refused for everyone, so a new address for changes needs a rule here.
 *
 * <p>A rule of the body, not of the address, is in {@link #OF_OUTLETS}. {@code docs/security.md} repeats the rules as a
 * table; a test compares the two.
 */
final class Permissions implements AuthorizationManager<RequestAuthorizationContext> {

    /** Methods that change nothing. */
    static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** The role for a ruling that merges or separates outlets: it concerns every article of both. */
    static final Role OF_OUTLETS = Role.EDITOR;

    static final List<Rule> RULES = List.of(
            new Rule("GET", "/sign-in", Needs.NOTHING, "see the form to sign in"),
            new Rule("POST", "/sign-in", Needs.NOTHING, "sign in with a password"),
            new Rule("POST", "/sign-out", Needs.NOTHING, "sign out"),
            new Rule("GET", "/oauth2/**", Needs.NOTHING, "start to sign in with OpenID Connect"),
            new Rule("GET", "/login/oauth2/**", Needs.NOTHING, "return from the issuer of OpenID Connect"),
            new Rule("GET", "/assets/**", Needs.NOTHING, "load styles, scripts and fonts"),
            new Rule("GET", "/actuator/**", Needs.NOTHING, "see health; other endpoints only on the same machine"),
            new Rule("GET", "/rulings", Needs.EDITOR, "see who ruled what, when and why: the audit page"),
            new Rule("GET", "/rulings/**", Needs.ANALYST, "see one ruling, or a form for one"),
            new Rule("POST", "/rulings/**", Needs.ANALYST, "rule on an attribution, claim or source; undo a ruling"),
            new Rule("GET", "/watches/**", Needs.ANALYST, "see watches and alerts"),
            new Rule("POST", "/watches/**", Needs.ANALYST, "create a watch"),
            new Rule("PUT", "/watches/**", Needs.ANALYST, "change a watch"),
            new Rule("DELETE", "/watches/**", Needs.ANALYST, "delete a watch"),
            new Rule("GET", "/subjects/*/delete", Needs.EDITOR, "see the form to delete a subject"),
            new Rule("POST", "/subjects/**", Needs.EDITOR, "preview or change a subject"),
            new Rule("PUT", "/subjects/**", Needs.EDITOR, "define a subject"),
            new Rule("DELETE", "/subjects/**", Needs.EDITOR, "delete a subject"),
            new Rule("GET", "/**", Needs.READING, "read everything else"));

    private final Reading reading;

    Permissions(Reading reading) {
        this.reading = reading;
    }

    /** What a rule needs. */
    enum Needs {
        /** Neither sign-in nor a role. */
        NOTHING(null),
        /** The role reader, unless {@code hearsay.coverage.web.access.reading} is {@code open}. */
        READING(Role.READER),
        ANALYST(Role.ANALYST),
        EDITOR(Role.EDITOR);

        private final @Nullable Role role;

        Needs(@Nullable Role role) {
            this.role = role;
        }

        @Nullable
        Role role() {
            return role;
        }
    }

    /**
     * One rule.
     *
     * @param method the method; a rule for GET is also one for HEAD, OPTIONS and TRACE
     * @param path the pattern of the path
     * @param purpose what the request is for, as an infinitive
     * @param matcher matches the path
     */
    record Rule(String method, String path, Needs needs, String purpose, RequestMatcher matcher) {

        private Rule(String method, String path, Needs needs, String purpose) {
            this(
                    method,
                    path,
                    needs,
                    purpose,
                    PathPatternRequestMatcher.withDefaults().matcher(path));
        }

        boolean matches(HttpServletRequest request) {
            return isFor(request.getMethod()) && matcher.matches(request);
        }

        private boolean isFor(String requested) {
            return method.equals(SAFE.contains(requested) ? "GET" : requested);
        }
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> user, RequestAuthorizationContext context) {
        Rule rule = rule(context.getRequest());
        return new AuthorizationDecision(rule != null && isMet(rule.needs(), user));
    }

    /** The rule that decides about a request; null if nobody may send it. */
    static @Nullable Rule rule(HttpServletRequest request) {
        return RULES.stream().filter(rule -> rule.matches(request)).findFirst().orElse(null);
    }

    /**
     * The rule that decides about an address of the API.
     *
     * @param method the method, in upper case
     * @param path the path, which may contain variables such as {@code {id}}
     */
    static @Nullable Rule rule(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return RULES.stream()
                .filter(rule -> rule.isFor(method)
                        && PathPatternParser.defaultInstance.parse(rule.path()).matches(parsed))
                .findFirst()
                .orElse(null);
    }

    private boolean isMet(Needs needs, Supplier<? extends @Nullable Authentication> user) {
        Role role = needs.role();
        return role == null || (needs == Needs.READING && reading == Reading.OPEN) || Roles.has(user.get(), role);
    }
}
