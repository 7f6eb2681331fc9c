package news.hearsay.coverage.ruling;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * That a person has checked an attribution.
 *
 * @param by who made the latest of the rulings that apply
 * @param at when it was made
 * @param ruling its id
 */
public record Check(Kind kind, String by, Instant at, String ruling) {

    /** What the rulings that apply make of an attribution. */
    public enum Kind {
        @JsonProperty("rejected")
        REJECTED,
        @JsonProperty("confirmed")
        CONFIRMED,
        @JsonProperty("corrected")
        CORRECTED,
        @JsonProperty("added")
        ADDED
    }
}
