package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The stance of the source towards the claim, expressed by the cue. */
public enum Stance {
    /** states it */
    @JsonProperty("states")
    STATES,
    /** confirms it, for example when asked */
    @JsonProperty("confirms")
    CONFIRMS,
    /** denies it */
    @JsonProperty("denies")
    DENIES,
    /** commits to it */
    @JsonProperty("promises")
    PROMISES,
    /** expects it to happen */
    @JsonProperty("expects")
    EXPECTS,
    /** believes it to be true */
    @JsonProperty("believes")
    BELIEVES,
    /** considers it unlikely */
    @JsonProperty("doubts")
    DOUBTS,
    /** requests, demands or wishes it */
    @JsonProperty("wants")
    WANTS,
    /** declines to state it */
    @JsonProperty("declines")
    DECLINES,
    /** asks whether it is true */
    @JsonProperty("asks")
    ASKS;

    /** Whether a source with this stance puts the claim forward, so that it counts as one that stands behind it. */
    public boolean asserts() {
        return switch (this) {
            case STATES, CONFIRMS, PROMISES, EXPECTS, BELIEVES, WANTS -> true;
            case DENIES, DOUBTS, DECLINES, ASKS -> false;
        };
    }
}
