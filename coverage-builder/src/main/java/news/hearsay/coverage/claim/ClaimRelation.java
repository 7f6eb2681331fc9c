package news.hearsay.coverage.claim;

/** How the contents of two claims are related. */
public enum ClaimRelation {
    /** They are the same, in the same or in other words. */
    SAME,
    /**
     * They would be the same, if one of them did not leave out a detail of the other: a number, a date, or who acts.
     */
    LESS_SPECIFIC,
    /** One negates the other. */
    OPPOSITE,
    /** Neither, as far as is found. */
    DIFFERENT
}
