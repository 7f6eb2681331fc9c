package news.hearsay.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/** The redirects of one fetch. Not thread-safe. */
final class Redirects {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PERMANENT = Set.of(301, 308);

    private final int max;
    private final Set<URI> visited = new HashSet<>();
    private boolean permanent = true;
    private @Nullable URI movedTo;

    /** @param max the number of redirects that are followed */
    Redirects(int max) {
        this.max = max;
    }

    static boolean isRedirect(RawResponse response) {
        return STATUSES.contains(response.status());
    }

    /** Where an unbroken chain of permanent redirects from the first address ends; null if there is none. */
    @Nullable
    URI movedTo() {
        return movedTo;
    }

    /**
     * Returns the target of a redirect.
     *
     * @throws RefusedException if it may not be followed
     */
    FetchAddress follow(FetchAddress from, RawResponse response) throws RefusedException {
        visited.add(from.uri());
        String location = location(response);
        FetchAddress target = target(from, location);
        if (visited.contains(target.uri())) {
            throw new RefusedException(
                    FetchProblem.REDIRECT_LOOP,
                    "the redirects lead back to " + Shown.of(target.uri().toString()));
        }
        if (visited.size() > max) {
            throw new RefusedException(
                    FetchProblem.TOO_MANY_REDIRECTS, "there are more than %d redirects".formatted(max));
        }
        permanent &= PERMANENT.contains(response.status());
        movedTo = permanent ? target.uri() : movedTo;
        return target;
    }

    private static FetchAddress target(FetchAddress from, String location) throws RefusedException {
        try {
            return from.resolve(location);
        } catch (RefusedException e) {
            FetchProblem problem =
                    e.problem() == FetchProblem.INVALID_ADDRESS ? FetchProblem.BAD_REDIRECT : e.problem();
            // Without spaces, so that whoever may not show addresses can recognise it.
            String shown = Shown.of(UriEncoding.encode(location));
            throw new RefusedException(problem, "the redirect to %s: %s".formatted(shown, e.detail()));
        }
    }

    /** Header values arrive as ISO-8859-1; some sites send UTF-8. */
    private static String location(RawResponse response) throws RefusedException {
        Set<String> values = new HashSet<>();
        for (Header header : response.head().getHeaders("Location")) {
            values.add(String.valueOf(header.getValue()).strip());
        }
        if (values.size() != 1 || values.contains("")) {
            throw new RefusedException(
                    FetchProblem.BAD_REDIRECT,
                    values.size() > 1
                            ? "the redirect (%d) has several Location headers".formatted(response.status())
                            : "the redirect (%d) has no Location".formatted(response.status()));
        }
        return new String(values.iterator().next().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
