package news.hearsay.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The address of the form to sign in, and what it is told. */
final class SignIn {

    static final String ADDRESS = "/sign-in";

    /** The attribute of a session that holds the path to which a person returns after sign-in. */
    static final String RETURN_TO = SignIn.class.getName() + ".returnTo";

    private static final int MAX_RETURN_TO = 2000;

    private SignIn() {}

    /** Why the form is shown again. */
    enum Problem {
        FAILED("The name or the password is wrong."),
        LIMITED("There were too many failed attempts. Wait some minutes and try again."),
        EXPIRED("Your session has ended. Sign in again; what you sent was not stored."),
        KEPT("Your session has ended. Sign in again; the form that you sent is kept, and you can send it then."),
        ISSUER("The issuer did not sign you in. Try again, or ask an operator.");

        private final String text;

        Problem(String text) {
            this.text = text;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String text() {
            return text;
        }

        static @Nullable Problem of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(problem -> problem.word().equals(word))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The form, which leads back to the page that was requested. */
    static String address(HttpServletRequest request) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        boolean isPage = Permissions.SAFE.contains(request.getMethod()) && !path.equals(ADDRESS);
        return isPage ? address(query == null ? path : path + "?" + query) : ADDRESS;
    }

    private static String address(String page) {
        return page.equals("/") ? ADDRESS : ADDRESS + "?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** A path of this service; the start page instead of the address of another site, or of anything unusual. */
    static String ownPath(@Nullable String to) {
        if (to == null) {
            return "/";
        }
        boolean isOwn = to.length() <= MAX_RETURN_TO
                && to.startsWith("/")
                && !to.startsWith("//")
                && to.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        return isOwn ? to : "/";
    }
}
