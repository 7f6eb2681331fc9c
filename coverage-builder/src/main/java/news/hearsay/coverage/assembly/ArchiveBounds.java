package news.hearsay.coverage.assembly;

/** How many candidates a look-up returns at most, so that a key that very many have stays cheap: the smallest ids. */
public final class ArchiveBounds {

    private ArchiveBounds() {}

    /** Returns the maximum number of wordings that one blocking key is compared with. */
    public static int wordingsOfAKey() {
        return CandidateLimits.STANDARD.wordingsOfAKey();
    }

    /** Returns the maximum number of stories that one name finds. */
    public static int storiesOfAName() {
        return CandidateLimits.STANDARD.storiesOfAName();
    }

    /** Returns the maximum number of articles that one band is compared with. */
    public static int articlesOfABand() {
        return CandidateLimits.STANDARD.articlesOfABand();
    }
}
