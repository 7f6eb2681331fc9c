package news.hearsay.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import news.hearsay.web.account.Role;
import news.hearsay.web.guard.Permissions.Rule;
import news.hearsay.web.request.OwnAddress;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Keeps forms whose session has ended for the time of a sign-in, so that what a person typed is not lost. The person
 * sees the form again, and decides whether to send it. Only a form that a browser sent from a page of this service is
 * kept, so another site cannot put a form before a person. Thread-safe.
 */
@Component
final class KeptForms {

    /** The page that shows the kept form of the session. */
    static final String ADDRESS = "/sign-in/form";

    private static final String SESSION_ATTRIBUTE = KeptForms.class.getName();
    private static final Duration KEPT = Duration.ofMinutes(15);
    /** Forms beyond this number push out the oldest one; each has at most server.tomcat.max-http-form-post-size. */
    private static final int MAX_KEPT = 200;

    private static final Set<String> SECRET = Set.of("secret");
    private static final Set<String> OF_PAGE = Set.of("start", "revision", "attribution", "basis");

    private final Clock clock;
    private final Map<UUID, KeptForm> forms = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, KeptForm> eldest) {
            return size() > MAX_KEPT;
        }
    };

    KeptForms(Clock clock) {
        this.clock = clock;
    }

    /** Keeps a refused form. Returns whether the request is one. */
    boolean keep(HttpServletRequest request) {
        if (!isForm(request)) {
            return false;
        }
        HttpSession session = request.getSession();
        if (session.isNew()) {
            session.setMaxInactiveInterval((int) KEPT.toSeconds());
        }
        UUID id = UUID.randomUUID();
        session.setAttribute(SESSION_ATTRIBUTE, id);
        session.setAttribute(SignIn.RETURN_TO, ADDRESS);
        KeptForm form = new KeptForm(
                request.getRequestURI().substring(request.getContextPath().length()), fields(request), clock.instant());
        synchronized (forms) {
            forms.values().removeIf(other -> other.keptAt().plus(KEPT).isBefore(clock.instant()));
            forms.put(id, form);
        }
        return true;
    }

    /** Returns the kept form of the session. */
    Optional<KeptForm> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SESSION_ATTRIBUTE) instanceof UUID id)) {
            return Optional.empty();
        }
        synchronized (forms) {
            return Optional.ofNullable(forms.get(id));
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        Rule rule = Permissions.rule(request);
        boolean isRestricted = rule != null
                && (rule.needs().role() == Role.ANALYST || rule.needs().role() == Role.EDITOR);
        String type = request.getContentType();
        return isRestricted
                && request.getMethod().equals("POST")
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static List<KeptForm.Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().equals("_csrf") && !SECRET.contains(field.getKey()))
                .flatMap(field -> Stream.of(field.getValue())
                        .map(value -> new KeptForm.Field(field.getKey(), value, isTyped(field.getKey(), value))))
                .toList();
    }

    private static boolean isTyped(String name, String value) {
        return !value.isBlank() && !OF_PAGE.contains(name) && !OwnAddress.isId(value);
    }
}
