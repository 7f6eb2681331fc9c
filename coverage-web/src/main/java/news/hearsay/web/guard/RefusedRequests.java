package news.hearsay.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import news.hearsay.web.account.Role;
import news.hearsay.web.guard.Permissions.Rule;
import news.hearsay.web.request.NotFoundException;
import news.hearsay.web.request.ProblemAdvice;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers what the security filters refuse: a browser that has to sign in first is sent to the form, everything else is
 * passed to Spring MVC, which sends the problem as for every other error.
 */
final class RefusedRequests {

    /** Browsers send it with every request; programs do not. */
    private static final String FROM_BROWSER = "Sec-Fetch-Mode";

    private final HandlerExceptionResolver resolver;
    private final SignInWays ways;
    private final SignInLog log;
    private final KeptForms forms;

    RefusedRequests(HandlerExceptionResolver resolver, SignInWays ways, SignInLog log, KeptForms forms) {
        this.resolver = resolver;
        this.ways = ways;
        this.log = log;
        this.forms = forms;
    }

    /** Answers a request without credentials, or with wrong ones. */
    void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof SignInLimits.ExceededException exceeded) {
            send(request, response, NotPermittedException.tooManyAttempts(exceeded.retryAfter()));
        } else if (reason instanceof AuthenticationServiceException) {
            unavailable(request, response, reason);
        } else if (!(reason instanceof InsufficientAuthenticationException)) {
            send(request, response, NotPermittedException.invalidCredentials(challenges(request)));
        } else if (isUnlisted(request)) {
            methodNotAllowed(request, response);
        } else if (ProblemAdvice.acceptsHtml(request)) {
            log.refused(request, NotPermittedException.Reason.SIGN_IN_REQUIRED);
            redirect(response, forms.keep(request) ? again(SignIn.Problem.KEPT) : SignIn.address(request));
        } else {
            send(request, response, NotPermittedException.signInRequired(challenges(request)));
        }
    }

    /** Answers a request to sign in at an issuer that does not exist, or does not respond. */
    void notStarted(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        boolean isKnown =
                ways.issuers().stream().anyMatch(issuer -> issuer.address().equals(request.getRequestURI()));
        if (isKnown) {
            unavailable(request, response, reason);
        } else {
            send(request, response, new NotFoundException("issuer"));
        }
    }

    private void unavailable(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        log.unavailable(reason);
        send(request, response, NotPermittedException.issuerUnavailable());
    }

    /** Answers a request that the user may not send. */
    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        if (isUnlisted(request)) {
            methodNotAllowed(request, response);
        } else if (!(reason instanceof CsrfException)) {
            send(request, response, NotPermittedException.roleRequired(requiredRole(request)));
        } else if (ProblemAdvice.acceptsHtml(request) && forms.keep(request)) {
            redirect(response, user == null ? again(SignIn.Problem.KEPT) : KeptForms.ADDRESS);
        } else if (user != null) {
            send(request, response, NotPermittedException.invalidCsrfToken());
        } else if (ProblemAdvice.acceptsHtml(request)) {
            // The session has ended while the form was open, or the form to sign in was open for too long.
            redirect(response, again(SignIn.Problem.EXPIRED));
        } else if (isNeedless(request)) {
            send(request, response, NotPermittedException.invalidCsrfToken());
        } else {
            send(request, response, NotPermittedException.signInRequired(challenges(request)));
        }
    }

    void send(HttpServletRequest request, HttpServletResponse response, Exception error) {
        // SignInLimits has logged a failed attempt with a password already.
        if (error instanceof NotPermittedException refused && !(refused.isOfCredentials() && hasPassword(request))) {
            log.refused(request, refused.reason());
        }
        if (resolver.resolveException(request, response, null, error) == null) {
            throw new IllegalStateException("no exception handler for this error", error);
        }
    }

    private void methodNotAllowed(HttpServletRequest request, HttpServletResponse response) {
        send(
                request,
                response,
                new HttpRequestMethodNotSupportedException(
                        request.getMethod(), List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name())));
    }

    private static boolean hasPassword(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, "Basic ".length());
    }

    private static boolean isUnlisted(HttpServletRequest request) {
        return Permissions.rule(request) == null;
    }

    private static boolean isNeedless(HttpServletRequest request) {
        Rule rule = Permissions.rule(request);
        return rule != null && rule.needs() == Permissions.Needs.NOTHING;
    }

    private static Role requiredRole(HttpServletRequest request) {
        return Optional.ofNullable(Permissions.rule(request))
                .map(rule -> rule.needs().role())
                .orElse(Role.READER);
    }

    /** A browser would ask for a name and a password by itself, and store them, if a script got the challenge Basic. */
    private List<String> challenges(HttpServletRequest request) {
        return ways.challenges(request.getHeader(FROM_BROWSER) == null);
    }

    private static String again(SignIn.Problem problem) {
        return SignIn.ADDRESS + "?problem=" + problem.word();
    }

    private static void redirect(HttpServletResponse response, String address) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
