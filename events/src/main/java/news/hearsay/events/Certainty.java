package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure a claim's own words are: the second axis of factuality in FactBank (Saurí & Pustejovsky 2009). */
public enum Certainty {
    /** CT: no hedge */
    @JsonProperty("certain")
    CERTAIN,
    /** PR: likely, expected */
    @JsonProperty("probable")
    PROBABLE,
    /** PS: may, could, are considering */
    @JsonProperty("possible")
    POSSIBLE,
    /** U: a question, a condition, a wish */
    @JsonProperty("underspecified")
    UNDERSPECIFIED
}
