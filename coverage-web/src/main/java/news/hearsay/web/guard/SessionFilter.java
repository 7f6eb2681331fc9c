package news.hearsay.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import news.hearsay.web.account.Account;
import news.hearsay.web.account.Accounts;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of a person whose account was removed, whose password was changed or who signed in too long ago, and
 * applies a changed role. Responses to people who have signed in may not be stored by shared caches.
 */
final class SessionFilter extends OncePerRequestFilter {

    private final Accounts accounts;
    private final Duration lifetime;
    private final Clock clock;

    SessionFilter(Accounts accounts, Duration lifetime, Clock clock) {
        this.accounts = accounts;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (user != null && session != null) {
            if (isOver(session) || isOutdated(user)) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
                SecurityContextHolder.setContext(new SecurityContextImpl(current(user)));
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session) {
        Instant created = Instant.ofEpochMilli(session.getCreationTime());
        return clock.instant().isAfter(created.plus(lifetime));
    }

    private boolean isOutdated(Authentication user) {
        if (!(user.getPrincipal() instanceof AccountUser(Account then))) {
            return false;
        }
        Account now = accounts.find(then.name());
        return now == null || !now.password().equals(then.password());
    }

    /** The same user with the role of the present account. */
    private Authentication current(Authentication user) {
        if (!(user.getPrincipal() instanceof AccountUser(Account then))) {
            return user;
        }
        Account now = accounts.find(then.name());
        if (now == null || now.role() == then.role()) {
            return user;
        }
        AccountUser changed = new AccountUser(now);
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(changed, null, changed.getAuthorities());
        token.setDetails(user.getDetails());
        return token;
    }
}
