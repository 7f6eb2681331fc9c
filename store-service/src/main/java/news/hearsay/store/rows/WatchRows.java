package news.hearsay.store.rows;

import java.util.List;
import news.hearsay.events.Watch;
import news.hearsay.events.WatchTrigger;
import org.springframework.stereotype.Component;

/** Writes watches. */
@Component
class WatchRows {

    private static final MultiRowStatement<Watch> WATCHES = new MultiRowStatement<Watch>("upsert_watch")
            .text("id", Watch::id)
            .text("owner", Watch::owner)
            .text("name", Watch::name)
            .text("targetKind", watch -> Label.of(watch.target().kind()))
            .text("target", watch -> watch.target().value())
            .text(
                    "triggers",
                    watch -> ArrayLiteral.of(watch.triggers().stream()
                            .map(WatchTrigger::label)
                            .sorted()
                            .toList()))
            .integer("minimumOrigins", Watch::minimumOrigins)
            .text(
                    "webhookUrl",
                    watch -> watch.webhook() == null ? null : watch.webhook().url())
            .text(
                    "webhookSecret",
                    watch -> watch.webhook() == null ? null : watch.webhook().secret())
            .text(
                    "mailAddress",
                    watch -> watch.mail() == null ? null : watch.mail().address())
            .text(
                    "mailFrequency",
                    watch -> watch.mail() == null ? null : Label.of(watch.mail().frequency()))
            .text("since", Watch::since)
            .text("changedAt", Watch::changedAt)
            .text("changedBy", Watch::changedBy)
            .text("version", Watch::version)
            .text("deleted", Watch::deleted)
            .text("replayedAt", Watch::replayedAt);

    private final RowSource source;

    WatchRows(RowSource source) {
        this.source = source;
    }

    void write(List<Watch> watches) {
        WATCHES.write(source, watches);
    }
}
