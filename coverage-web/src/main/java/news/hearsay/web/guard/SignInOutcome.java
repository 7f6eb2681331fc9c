package news.hearsay.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Answers a person who has signed in, could not sign in, or has signed out, with a redirection to a page. */
final class SignInOutcome {

    private final Duration sessionTimeout;
    private final SignInLog log;

    SignInOutcome(Duration sessionTimeout, SignInLog log) {
        this.sessionTimeout = sessionTimeout;
        this.log = log;
    }

    void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication user) {
        log.signedIn(user.getName(), user, request.getRemoteAddr());
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) sessionTimeout.toSeconds());
        String to = session.getAttribute(SignIn.RETURN_TO) instanceof String page ? page : "/";
        session.removeAttribute(SignIn.RETURN_TO);
        redirect(response, to);
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        SignIn.Problem problem = reason instanceof SignInLimits.ExceededException
                ? SignIn.Problem.LIMITED
                : reason.getAuthenticationRequest() instanceof UsernamePasswordAuthenticationToken
                        ? SignIn.Problem.FAILED
                        : SignIn.Problem.ISSUER;
        redirect(response, SignIn.ADDRESS + "?problem=" + problem.word());
    }

    void signedOut(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication user) {
        if (user != null) {
            log.signedOut(user.getName(), request.getRemoteAddr());
        }
        redirect(response, "/");
    }

    private static void redirect(HttpServletResponse response, String address) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
