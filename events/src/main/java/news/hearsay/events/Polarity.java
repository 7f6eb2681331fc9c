package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether a claim asserts or negates its content: the first axis of factuality in FactBank (Saurí & Pustejovsky 2009).
 */
public enum Polarity {
    /** The content is asserted. */
    @JsonProperty("positive")
    POSITIVE,
    /** The content is negated. */
    @JsonProperty("negative")
    NEGATIVE
}
