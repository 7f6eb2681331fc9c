package news.hearsay.coverage.assembly;

/** How many candidates a look-up returns at most, so that a key that very many have stays cheap: the smallest ids. */
public final class ArchiveBounds {

    /** The maximum number of wordings that one blocking key is compared with. */
    public static final int WORDINGS_OF_A_KEY = WordingCandidates.MAX_CANDIDATES_PER_KEY;

    /** The maximum number of stories that one name finds. */
    public static final int STORIES_OF_A_NAME = StoryWordings.MAX_STORIES_PER_NAME;

    /** The maximum number of articles that one band is compared with. */
    public static final int ARTICLES_OF_A_BAND = CarriedReports.MAX_CANDIDATES_PER_BAND;

    private ArchiveBounds() {}
}
