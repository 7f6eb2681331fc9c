package news.hearsay.ingest.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who posts at the moment; holds how much each has posted lately. */
@Component
public class Posters {

    /**
     * Tokens are for subjects without number: of those that have not posted for a minute nothing has to be remembered.
     */
    private static final int MANY = 10_000;

    private final int perMinute;
    private final Map<String, Poster.Rate> rates = new ConcurrentHashMap<>();

    Posters(AccessProperties properties) {
        this.perMinute = properties.perMinute();
    }

    /** Whoever sent the request that this thread is at. */
    public Poster current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof Admitted admitted)) {
            return Poster.anyone();
        }
        Admitted.Grant grant = admitted.getPrincipal();
        int limit = grant.perMinute() == null ? perMinute : grant.perMinute();
        if (rates.size() > MANY) {
            rates.values().removeIf(Poster.Rate::isIdle);
        }
        Poster.Rate rate = rates.compute(
                grant.who(), (_, known) -> known == null || known.perMinute() != limit ? Poster.Rate.of(limit) : known);
        return new Poster(grant.outlets(), rate);
    }
}
