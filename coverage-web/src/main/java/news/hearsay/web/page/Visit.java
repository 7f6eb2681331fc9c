package news.hearsay.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A visit of a browser, kept in a cookie: pages that are opened less than half an hour apart are one visit.
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

    /** Returns the visit that the request's cookie contains; empty without a valid one. */
    static Optional<Visit> of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Matcher value = VALUE.matcher(cookie == null ? "" : cookie.getValue());
        return value.matches()
                ? Optional.of(new Visit(second(value.group(1)), second(value.group(2))))
                : Optional.empty();
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
     * @param path of the service; its pages alone get the cookie
     */
    ResponseCookie cookie(String path, boolean secure) {
        return ResponseCookie.from(COOKIE, before.getEpochSecond() + "." + last.getEpochSecond())
                .path(path.isEmpty() ? "/" : path)
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }
}
