package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the outlet gives the words of a claim. */
public enum QuoteType {
    /** wholly between quotation marks */
    @JsonProperty("direct")
    DIRECT,
    /** wholly in the outlet's words */
    @JsonProperty("indirect")
    INDIRECT,
    /** partly between quotation marks */
    @JsonProperty("mixed")
    MIXED
}
