package news.hearsay.web.watch;

import java.util.Optional;
import java.util.UUID;
import news.hearsay.web.read.Headline;
import news.hearsay.web.read.SourceProfile;
import news.hearsay.web.read.SourceRepository;
import news.hearsay.web.read.ThreadRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests what to call a watch. */
@Component
class WatchNames {

    private static final String ELLIPSIS = "…";

    private final ThreadRepository threads;
    private final SourceRepository sources;

    WatchNames(ThreadRepository threads, SourceRepository sources) {
        this.threads = threads;
        this.sources = sources;
    }

    /** Returns the headline of a thread, the name of a source or outlet, or else the value; null if there is none. */
    @Nullable
    String suggest(@Nullable String kind, @Nullable String value) {
        if (kind == null || value == null) {
            return null;
        }
        Optional<String> name = switch (kind) {
            case "thread" -> uuid(value).flatMap(threads::find).map(thread -> Headline.of(thread.headline()));
            case "source", "outlet" -> uuid(value).flatMap(sources::find).map(SourceProfile::name);
            default -> Optional.of(value);
        };
        return name.map(WatchNames::shortened).orElse(null);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String shortened(String name) {
        if (name.length() <= WatchChecks.MAX_NAME) {
            return name;
        }
        int end = WatchChecks.MAX_NAME - ELLIPSIS.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
    }
}
