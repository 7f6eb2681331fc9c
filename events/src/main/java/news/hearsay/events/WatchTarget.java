package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a watch is on.
 *
 * @param kind the kind of the target
 * @param value the id of a thread, of a source or of an outlet; the name of a subject; the words of a search
 */
public record WatchTarget(Kind kind, String value) {

    /** The kinds of targets. */
    public enum Kind {
        /** A thread. If threads merge, the watch is on the thread that has the claims of the watched one. */
        @JsonProperty("thread")
        THREAD,
        /** The threads in which a source has a mention. */
        @JsonProperty("source")
        SOURCE,
        /** The threads in which an outlet has a mention. */
        @JsonProperty("outlet")
        OUTLET,
        /** The threads of a subject. */
        @JsonProperty("subject")
        SUBJECT,
        /** The threads with a claim that contains all words of a search. */
        @JsonProperty("search")
        SEARCH
    }

    /** @throws InvalidEventException if a field is missing, or the value is blank */
    public WatchTarget {
        Require.present("target.kind", kind);
        Require.text("target.value", value);
    }
}
