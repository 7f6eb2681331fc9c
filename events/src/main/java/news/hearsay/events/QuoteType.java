package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the outlet quotes the content of a claim. */
public enum QuoteType {
    /** All of it is between quotation marks. */
    @JsonProperty("direct")
    DIRECT,
    /** All of it is in the outlet's own words. */
    @JsonProperty("indirect")
    INDIRECT,
    /** Part of it is between quotation marks. */
    @JsonProperty("mixed")
    MIXED
}
