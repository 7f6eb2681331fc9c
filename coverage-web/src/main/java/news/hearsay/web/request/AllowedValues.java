package news.hearsay.web.request;

import java.util.List;
import java.util.stream.Stream;

/** The values that parameters with a closed vocabulary accept. */
public final class AllowedValues {

    /** A regular expression of the kinds of source: those of the events, and office. */
    public static final String KINDS = "person|organisation|outlet|government|group|document|anonymous|unknown|office";
    /** A regular expression of the stances of the events. */
    public static final String STANCES = "states|confirms|denies|promises|expects|believes|doubts|wants|declines|asks";

    /** A regular expression of the kinds of drift, and any. */
    public static final String DRIFTS =
            "any|certainty-raised|number-changed|polarity-reversed|qualifier-lost|source-dropped|source-promoted";

    private AllowedValues() {}

    /** Returns the kinds of source. */
    public static List<String> kinds() {
        return List.of(KINDS.split("\\|", -1));
    }

    /** Returns the kinds of drift, without any. */
    public static List<String> drifts() {
        return Stream.of(DRIFTS.split("\\|", -1)).skip(1).toList();
    }

    /** Returns the stances. */
    public static List<String> stances() {
        return List.of(STANCES.split("\\|", -1));
    }
}
