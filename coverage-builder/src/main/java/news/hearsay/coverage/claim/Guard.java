package news.hearsay.coverage.claim;

/** What keeps two wordings apart however many words they share. Each can be left out, to measure what it is worth. */
enum Guard {
    NUMBERS,
    NAMES,
    DATES,
    ANTONYMS,
    ROLES,
    NEGATION,
    MOOD,
    KEYS
}
