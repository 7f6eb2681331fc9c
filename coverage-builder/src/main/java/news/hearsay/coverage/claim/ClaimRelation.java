package news.hearsay.coverage.claim;

/** How the contents of two claims are related. */
public enum ClaimRelation {
    /** They are the same, in the same or in other words. */
    SAME,
    /** One negates the other. */
    OPPOSITE,
    /** Neither, as far as is found. */
    DIFFERENT
}
