package news.hearsay.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A visit of a person with a browser, kept in a cookie of that browser: pages that are opened less than half an hour
 * apart are one visit. Each person who signs in on a browser has a cookie of their own, and so have those who have not
 * signed in, together.
 *
 * @param before when the visit before this one ended
 * @param last when the start page was last opened
 */
record Visit(Instant before, Instant last) {

    private static final String COOKIE = "hearsay-visit";
    private static final Duration PAUSE = Duration.ofMinutes(30);
    /** The longest time for which browsers keep a cookie. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final Pattern VALUE = Pattern.compile("(\\d{1,11})\\.(\\d{1,11})");

    /**
     * Returns the visit that the request's cookie contains; empty without a valid one.
     *
     * @param person the name of the person who has signed in; empty if nobody has
     */
    static Optional<Visit> of(HttpServletRequest request, String person) {
        Cookie cookie = WebUtils.getCookie(request, cookieOf(person));
        Matcher value = VALUE.matcher(cookie == null ? "" : cookie.getValue());
        return value.matches()
                ? Optional.of(new Visit(second(value.group(1)), second(value.group(2))))
                : Optional.empty();
    }

    /** A name may have characters that a cookie's name cannot have. */
    private static String cookieOf(String person) {
        return person.isEmpty() ? COOKIE : COOKIE + "-" + UUID.nameUUIDFromBytes(person.getBytes(UTF_8));
    }

    private static Instant second(String digits) {
        return Instant.ofEpochSecond(Long.parseLong(digits));
    }

    /** Returns this visit, or a new one if the start page was last opened too long ago. */
    Visit opened(Instant now) {
        return now.isAfter(last.plus(PAUSE)) ? new Visit(last, now) : new Visit(before, now);
    }

    /**
     * Returns the cookie that keeps the visit.
     *
     * @param person see {@link #of}
     * @param path of the service; its pages alone get the cookie
     */
    ResponseCookie cookie(String person, String path, boolean secure) {
        return ResponseCookie.from(cookieOf(person), before.getEpochSecond() + "." + last.getEpochSecond())
                .path(path.isEmpty() ? "/" : path)
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }
}
