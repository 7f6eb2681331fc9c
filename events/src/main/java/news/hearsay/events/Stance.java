package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the source does to the claim, told by the cue. */
public enum Stance {
    /** says it */
    @JsonProperty("states")
    STATES,
    /** says it is so, as someone asked or in doubt would */
    @JsonProperty("confirms")
    CONFIRMS,
    /** says it is not so */
    @JsonProperty("denies")
    DENIES,
    /** commits to it */
    @JsonProperty("promises")
    PROMISES,
    /** holds it for likely to come */
    @JsonProperty("expects")
    EXPECTS,
    /** holds it for true */
    @JsonProperty("believes")
    BELIEVES,
    /** holds it for unlikely */
    @JsonProperty("doubts")
    DOUBTS,
    /** asks, demands or wishes it */
    @JsonProperty("wants")
    WANTS,
    /** will not say it */
    @JsonProperty("declines")
    DECLINES,
    /** asks whether it is so */
    @JsonProperty("asks")
    ASKS
}
