package news.hearsay.web.ruling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import news.hearsay.web.read.RecordedRuling;
import news.hearsay.web.read.RulingRepository.Undo;
import org.jspecify.annotations.Nullable;

/** The rulings that were published last, so that one can be undone, once, before the store has written it. */
final class RecentRulings {

    private static final int MAX = 1000;

    private final Map<String, Ruling> byId = new LinkedHashMap<>();

    /**
     * What an undo needs to know about a ruling.
     *
     * @param undoes the id of the ruling that it undoes; null unless it is an undo
     */
    record Made(
            String kind,
            @Nullable String articleId,
            @Nullable String revision,
            @Nullable String undoes) {

        static Made of(Ruling ruling) {
            String undoes = ruling.body() instanceof RulingBody.Undo(String id) ? id : null;
            return new Made(ruling.body().kind(), ruling.articleId(), ruling.revision(), undoes);
        }

        static Made of(RecordedRuling stored) {
            return new Made(
                    stored.kind(),
                    stored.articleId(),
                    stored.revision(),
                    stored.undoes() == null ? null : stored.undoes().toString());
        }
    }

    synchronized void add(Ruling ruling) {
        byId.put(ruling.id(), ruling);
        if (byId.size() > MAX) {
            byId.remove(byId.keySet().iterator().next());
        }
    }

    /** Returns the undos among them. */
    synchronized List<Undo> undos() {
        List<Undo> undos = new ArrayList<>();
        byId.forEach((id, ruling) -> {
            if (ruling.body() instanceof RulingBody.Undo(String undone)) {
                undos.add(new Undo(UUID.fromString(id), UUID.fromString(undone)));
            }
        });
        return undos;
    }

    synchronized Optional<Ruling> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
