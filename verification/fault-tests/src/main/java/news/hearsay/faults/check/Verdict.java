package news.hearsay.faults.check;

import java.util.ArrayList;
import java.util.List;

/** What the check found; empty lists mean that all is well. */
public final class Verdict {

    private static final int MOST_WORDS = 400;

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

    /** What was acknowledged and is missing. */
    public List<String> lost() {
        return lost;
    }

    /** What is there more often than it may be. */
    public List<String> duplicated() {
        return duplicated;
    }

    /** Returns the differences from the undisturbed pipeline. */
    public List<String> differing() {
        return differing;
    }

    /**
     * How many article records came again, because the client was not told and posted again: at least once, as
     * promised.
     */
    public int repeatedArticles() {
        return repeatedArticles;
    }

    public boolean isClean() {
        return lost.isEmpty() && duplicated.isEmpty() && differing.isEmpty();
    }

    private static String shortened(String what) {
        return what.length() <= MOST_WORDS ? what : what.substring(0, MOST_WORDS) + " …";
    }
}
