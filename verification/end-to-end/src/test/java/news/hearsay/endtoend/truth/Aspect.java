package news.hearsay.endtoend.truth;

import java.util.Locale;

/** What is compared, with the target in per cent; 0 if there is none. */
enum Aspect {
    MENTIONS_FOUND("mentions found", 95),
    MENTIONS_RIGHT("mentions shown that are in the truth", 0),
    SOURCES("sources right", 96),
    CHAINS("chains right where there is an intermediary", 90),
    NO_INTERMEDIARY("no intermediary shown where there is none", 0),
    COMMITMENTS("commitments right", 0),
    PAIRS_PRECISION("same-claim pairs outside copies, precision", 97),
    PAIRS_RECALL("same-claim pairs outside copies, recall", 80),
    ORIGIN_NUMBERS("threads with the right number of origins", 92),
    ORIGIN_NAMES("threads with the right names of origins", 90),
    COPIES_PRECISION("copies, precision", 90),
    COPIES_RECALL("copies, recall", 90),
    WITHDRAWALS_PRECISION("withdrawals, precision", 90),
    WITHDRAWALS_RECALL("withdrawals, recall", 90),
    DENIALS_PRECISION("denials, precision", 90),
    DENIALS_RECALL("denials, recall", 90),
    CHANGES_PRECISION("changes of position, precision", 90),
    CHANGES_RECALL("changes of position, recall", 90),
    THREADS("threads wholly right", 0);

    private final String label;
    private final int target;

    Aspect(String label, int target) {
        this.label = label;
        this.target = target;
    }

    String label() {
        return label;
    }

    int target() {
        return target;
    }

    /** Returns its key in the file of floors. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
