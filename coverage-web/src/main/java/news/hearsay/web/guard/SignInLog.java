package news.hearsay.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import news.hearsay.platform.http.Excerpt;
import news.hearsay.web.account.Role;
import news.hearsay.web.guard.NotPermittedException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Logs who signed in, who failed to, and what was refused to whom: one line each, with the same keys, without
 * passwords, tokens and query strings.
 */
final class SignInLog {

    private static final Logger LOG = LoggerFactory.getLogger(SignInLog.class);
    private static final String NOBODY = "";

    void signedIn(String name, Authentication user, String address) {
        LOG.info("event=signed-in user={} role={} address={}", quoted(name), role(user), address);
    }

    void signedOut(String name, String address) {
        LOG.info("event=signed-out user={} address={}", quoted(name), address);
    }

    /** A wrong name or password. An unknown name is left out: people type passwords into the wrong field. */
    void failed(String name, boolean isKnown, String address) {
        LOG.warn("event=sign-in-failed user={} address={}", quoted(isKnown ? name : NOBODY), address);
    }

    void limited(String name, boolean isKnown, String address) {
        LOG.warn("event=sign-in-limited user={} address={}", quoted(isKnown ? name : NOBODY), address);
    }

    /** The causes name the issuer's address and what went wrong there. */
    void unavailable(AuthenticationException reason) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(reason);
        LOG.warn(
                "event=issuer-unavailable error={} cause={}",
                quoted(String.valueOf(reason.getMessage())),
                quoted(cause.toString()));
    }

    void refused(HttpServletRequest request, Reason reason) {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        LOG.warn(
                "event=refused reason={} user={} role={} method={} path={} address={}",
                reason.type(),
                quoted(user == null ? NOBODY : user.getName()),
                role(user),
                Excerpt.of(request.getMethod()),
                quoted(request.getRequestURI()),
                request.getRemoteAddr());
    }

    private static String role(@Nullable Authentication user) {
        return Roles.of(user).map(Role::word).orElse("none");
    }

    private static String quoted(String text) {
        return '"' + Excerpt.of(text).replace('"', '\'') + '"';
    }
}
