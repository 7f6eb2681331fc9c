package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The certainty that the words of a claim express: the second axis of factuality in FactBank (Saurí & Pustejovsky
 * 2009).
 */
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
    /** U: a question, a condition or a wish */
    @JsonProperty("underspecified")
    UNDERSPECIFIED
}
