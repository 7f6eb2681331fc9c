package news.hearsay.web.ruling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import news.hearsay.events.Ruling;
import news.hearsay.web.read.RecordedRuling;
import org.jspecify.annotations.Nullable;

/** The rulings that were published last, so that one can be undone before the store has written it. */
final class RecentRulings {

    private static final int MAX = 1000;

    private final Map<String, Made> byId = new LinkedHashMap<>();

    /** What an undo needs to know about a ruling. */
    record Made(
            String kind,
            @Nullable String articleId,
            @Nullable String revision) {

        static Made of(RecordedRuling stored) {
            return new Made(stored.kind(), stored.articleId(), stored.revision());
        }
    }

    synchronized void add(Ruling ruling) {
        byId.put(ruling.id(), new Made(ruling.body().kind(), ruling.articleId(), ruling.revision()));
        if (byId.size() > MAX) {
            byId.remove(byId.keySet().iterator().next());
        }
    }

    synchronized Optional<Made> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
