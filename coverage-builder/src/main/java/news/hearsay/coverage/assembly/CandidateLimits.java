package news.hearsay.coverage.assembly;

/**
 * How many candidates a look-up finds at most: those with the least ids. So what is found depends on what is stored,
 * and not on the order in which it was.
 *
 * @param wordingsOfAKey the maximum number of wordings that one blocking key finds
 * @param storiesOfAName the maximum number of stories that one name finds
 * @param articlesOfABand the maximum number of articles that one band finds
 */
record CandidateLimits(int wordingsOfAKey, int storiesOfAName, int articlesOfABand) {

    /** The limits that apply, except in tests. */
    static final CandidateLimits STANDARD = new CandidateLimits(500, 500, 200);
}
