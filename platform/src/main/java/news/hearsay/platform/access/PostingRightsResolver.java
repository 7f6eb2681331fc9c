package news.hearsay.platform.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Resolves the rights of the current client, and holds the recent consumption of each client. Thread-safe. */
public class PostingRightsResolver {

    /**
     * The number of clients above which idle ones are dropped. A full bucket is the same as a new one, so a client that
     * has not posted for a minute need not be remembered.
     */
    private static final int DROP_IDLE_ABOVE = 10_000;

    private final int perMinute;
    private final Map<String, PostingRights.Rate> rates = new ConcurrentHashMap<>();

    PostingRightsResolver(AccessProperties properties) {
        this.perMinute = properties.perMinute();
    }

    /** The rights of the client whose request the current thread handles. */
    public PostingRights current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof AuthenticatedClient client)) {
            return PostingRights.unlimited();
        }
        AuthenticatedClient.Grant grant = client.getPrincipal();
        Integer ownLimit = grant.perMinute();
        int limit = ownLimit == null ? perMinute : ownLimit;
        if (rates.size() > DROP_IDLE_ABOVE) {
            rates.values().removeIf(PostingRights.Rate::isIdle);
        }
        PostingRights.Rate rate = rates.compute(
                grant.client(),
                (_, known) -> known == null || known.perMinute() != limit ? PostingRights.Rate.of(limit) : known);
        return new PostingRights(grant.outlets(), rate);
    }
}
