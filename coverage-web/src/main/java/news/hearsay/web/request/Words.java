package news.hearsay.web.request;

import java.util.List;

/** The words that parameters may take. */
public final class Words {

    /** A regular expression of the kinds of source. */
    public static final String KINDS = "person|organisation|outlet|government|group|document|anonymous|unknown|office";
    /** A regular expression of what a source may do to a claim. */
    public static final String STANCES = "states|confirms|denies|promises|expects|believes|doubts|wants|declines|asks";

    private Words() {}

    /** The kinds of source, to choose from. */
    public static List<String> kinds() {
        return List.of(KINDS.split("\\|"));
    }

    /** What a source may do to a claim, to choose from. */
    public static List<String> stances() {
        return List.of(STANCES.split("\\|"));
    }
}
