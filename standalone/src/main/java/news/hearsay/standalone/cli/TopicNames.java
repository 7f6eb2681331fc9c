package news.hearsay.standalone.cli;

import java.util.Map;
import news.hearsay.events.Topics;

/** The short names by which commands accept topics. */
public final class TopicNames {

    private static final Map<String, String> FULL_NAMES = Map.of(
            "articles", Topics.ARTICLES,
            "claims", Topics.CLAIMS,
            "attributions", Topics.ATTRIBUTIONS,
            "extractions", Topics.EXTRACTIONS,
            "rulings", Topics.RULINGS,
            "subjects", Topics.SUBJECTS,
            "watches", Topics.WATCHES,
            "threads", Topics.THREADS,
            "rereads", Topics.REREADS);

    private TopicNames() {}

    /** The full name of a topic; a name that is not a short one is returned as it is. */
    public static String full(String name) {
        return FULL_NAMES.getOrDefault(name, name);
    }
}
