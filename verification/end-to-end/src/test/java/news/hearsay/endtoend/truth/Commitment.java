package news.hearsay.endtoend.truth;

/** What a source does to the claim of a thread. */
enum Commitment {
    ASSERTS,
    DENIES,
    DECLINES,
    ASKS
}
