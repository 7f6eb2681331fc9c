package news.hearsay.coverage.claim;

/**
 * A rule that two similar wordings must not violate, however many words they share. A caller may leave rules out, to
 * measure the effect of each.
 */
enum MismatchRule {
    /** Every number must be in both. */
    NUMBERS,
    /** A number must count the same thing in both. */
    COUNTED,
    /** Names must not conflict, and one wording may lack only names of little weight. */
    NAMES,
    /** Dates must not conflict. */
    DATES,
    /** No word of one may be an antonym of a word of the other. */
    ANTONYMS,
    /** No word of one may make another thing, place or act of what the other has: deputy, garden, nearly, want. */
    SCOPE,
    /** No thing, place or person of one may stand in the place of another one: reactor and turbine. */
    THINGS,
    /** Nothing may have the opposite role in the other wording. */
    ROLES,
    /** If both negate, they must negate the same thing. */
    NEGATION,
    /** Both must be a question, a condition, a duty or about speech, or neither; past and future exclude each other. */
    MOOD,
    /** Both must share a blocking key. */
    KEYS
}
