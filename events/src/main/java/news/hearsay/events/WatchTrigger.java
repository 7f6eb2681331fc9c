package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What makes a watch report an alert. */
public enum WatchTrigger {
    /** A thread has a second independent origin. */
    @JsonProperty("second-origin")
    SECOND_ORIGIN,
    /** A thread that had only unnamed or cited origins has a first named one. */
    @JsonProperty("first-named-source")
    FIRST_NAMED_SOURCE,
    /** A mention denies the claim of a thread. */
    @JsonProperty("denial")
    DENIAL,
    /** A source says the opposite of what it said before. */
    @JsonProperty("position-change")
    POSITION_CHANGE,
    /** A later revision of an article drops a mention. */
    @JsonProperty("withdrawal")
    WITHDRAWAL,
    /** A thread reaches a number of origins. */
    @JsonProperty("many-origins")
    MANY_ORIGINS,
    /** A later revision of an article has a statement in other words. */
    @JsonProperty("correction")
    CORRECTION,
    /** An outlet changes the claim of an earlier article, for example its certainty, a number or the source. */
    @JsonProperty("drift")
    DRIFT;

    /** Returns the trigger as it is written in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
