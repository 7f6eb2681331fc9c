package news.hearsay.faults.check;

import java.util.ArrayList;
import java.util.List;

/** The errors that a check found. Empty lists mean success. */
public final class Verdict {

    private static final int MAX_CHARACTERS = 400;

    private final List<String> lost = new ArrayList<>();
    private final List<String> duplicated = new ArrayList<>();
    private final List<String> differing = new ArrayList<>();
    private int repeatedArticles;

    void lost(String what) {
        lost.add(shortened(what));
    }

    void duplicated(String what) {
        duplicated.add(shortened(what));
    }

    void differing(String what) {
        differing.add(shortened(what));
    }

    void repeatedArticle() {
        repeatedArticles++;
    }

    /** Returns what was acknowledged and is missing. */
    public List<String> lost() {
        return lost;
    }

    /** Returns what exists more often than allowed. */
    public List<String> duplicated() {
        return duplicated;
    }

    /** Returns the differences from the undisturbed pipeline. */
    public List<String> differing() {
        return differing;
    }

    /**
     * Returns the number of repeated article records. A client without a response posts again, and ingest guarantees
     * at-least-once delivery.
     */
    public int repeatedArticles() {
        return repeatedArticles;
    }

    public boolean isClean() {
        return lost.isEmpty() && duplicated.isEmpty() && differing.isEmpty();
    }

    private static String shortened(String what) {
        return what.length() <= MAX_CHARACTERS ? what : what.substring(0, MAX_CHARACTERS) + " …";
    }
}
