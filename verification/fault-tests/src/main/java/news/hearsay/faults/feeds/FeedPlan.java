package news.hearsay.faults.feeds;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the feeds of a run.
 *
 * @param host the number of its host
 */
record FeedPlan(String name, FeedForm form, FeedManner manner, int host) {

    private static final int FORMS_IN_TURN = 12;
    private static final int ORDINARY_IN_TURN = 3;

    /** Returns feeds of all forms and manners, spread over the hosts. Every fourth feed is particular. */
    static List<FeedPlan> of(int feeds, int hosts) {
        List<FeedPlan> plans = new ArrayList<>();
        for (int i = 0; i < feeds; i++) {
            int turn = i / (ORDINARY_IN_TURN + 1);
            boolean isOrdinary = i % (ORDINARY_IN_TURN + 1) < ORDINARY_IN_TURN;
            FeedManner manner =
                    isOrdinary ? FeedManner.ORDINARY : FeedManner.values()[1 + turn % (FeedManner.values().length - 1)];
            FeedForm form = isOrdinary ? ordinary(i) : particular(manner, turn);
            plans.add(new FeedPlan("f%03d".formatted(i), form, manner, i % hosts));
        }
        return plans;
    }

    private static FeedForm ordinary(int i) {
        return switch (i % FORMS_IN_TURN) {
            case 0, 4, 6 -> FeedForm.RSS;
            case 1, 5, 8 -> FeedForm.ATOM;
            case 2 -> FeedForm.JSON_FEED;
            case 9 -> FeedForm.NEWS_SITEMAP;
            default -> FeedForm.TEASERS;
        };
    }

    /** The elements that limit the pace are those of RSS. */
    private static FeedForm particular(FeedManner manner, int turn) {
        return manner.isElement() ? FeedForm.RSS : FeedForm.values()[turn % FeedForm.values().length];
    }
}
