package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a claim affirms or denies: the first axis of factuality in FactBank (Saurí & Pustejovsky 2009). */
public enum Polarity {
    /** it is so */
    @JsonProperty("positive")
    POSITIVE,
    /** it is not so */
    @JsonProperty("negative")
    NEGATIVE
}
