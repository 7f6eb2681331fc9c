package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a watch after a change by a person. Of the events with the same id, the one that was changed last
 * counts. Topic: {@code hearsay.watches.v1}.
 *
 * @param id a UUID, which is the key of the record in Kafka
 * @param owner the name of the user who made it
 * @param name what the owner calls it
 * @param target what it is on
 * @param triggers what it reports; not empty
 * @param minimumOrigins the number of origins of {@link WatchTrigger#MANY_ORIGINS}; at least 1
 * @param webhook where alerts are posted; null if nowhere
 * @param mail who receives alerts as mail; null if nobody
 * @param since what was received earlier is not reported
 * @param changedAt when the user made this change
 * @param changedBy the name of the user who made this change
 * @param deleted whether this change deletes the watch
 * @param replayedAt deliveries that were given up earlier are tried again; null if none are
 */
public record Watch(
        String id,
        String owner,
        String name,
        WatchTarget target,
        List<WatchTrigger> triggers,
        @JsonProperty(required = true) int minimumOrigins,
        @Nullable WatchWebhook webhook,
        @Nullable WatchMail mail,
        Instant since,
        Instant changedAt,
        String changedBy,
        Boolean deleted,
        @Nullable Instant replayedAt)
        implements Event {

    /**
     * @throws InvalidEventException if a required field is missing, blank or empty, or {@code minimumOrigins} is not
     *     positive
     */
    public Watch {
        Require.text("id", id);
        Require.text("owner", owner);
        Require.text("name", name);
        Require.present("target", target);
        triggers = Require.filled("triggers", triggers);
        if (minimumOrigins < 1) {
            throw new InvalidEventException("minimumOrigins must be at least 1");
        }
        Require.present("since", since);
        Require.present("changedAt", changedAt);
        Require.text("changedBy", changedBy);
        Require.present("deleted", deleted);
    }

    @Override
    public String key() {
        return id;
    }

    @Override
    public String eventId() {
        return id + "." + version();
    }

    /**
     * Returns what distinguishes two changes of a watch: 16 hexadecimal digits, derived from all fields. Of two changes
     * at the same time, the one with the greater version counts.
     */
    public String version() {
        return Ids.revision(Ids.sha256(EventCodec.json(this)));
    }
}
