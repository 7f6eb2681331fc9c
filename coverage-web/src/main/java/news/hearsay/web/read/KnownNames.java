package news.hearsay.web.read;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The names under which sources and outlets were met. */
@Component
public final class KnownNames {

    private static final int MAX_WORDS = 8;
    private static final int START = 3;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final SqlQueries database;

    KnownNames(SqlQueries database) {
        this.database = database;
    }

    /**
     * Returns the ids of the sources and outlets with this name or id, which may be one of several; empty if it is
     * unknown.
     */
    public List<UUID> sources(String name) {
        return ids("select_source_ids", name);
    }

    /** Returns the ids of the outlets with this name or id; empty if it is unknown. */
    public List<UUID> outlets(String name) {
        return ids("select_outlet_ids", name);
    }

    /** Returns up to three names of sources that are similar to an unknown one, the most similar first. */
    public List<String> similarSources(String name) {
        return similar(name, false);
    }

    /** Returns up to three names of outlets that are similar to an unknown one, the most similar first. */
    public List<String> similarOutlets(String name) {
        return similar(name, true);
    }

    private List<UUID> ids(String query, String name) {
        return database.query(query)
                .param("name", name)
                .param("id", ID.matcher(name).matches() ? name : null)
                .query(UUID.class)
                .list();
    }

    private List<String> similar(String name, boolean isOutlet) {
        String starts = Stream.of(BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .map(word -> word.substring(
                        0, word.offsetByCodePoints(0, Math.min(START, word.codePointCount(0, word.length())))))
                .distinct()
                .collect(Collectors.joining("|"));
        if (starts.isEmpty()) {
            return List.of();
        }
        // letters and digits only, so nothing in it has a meaning of its own
        List<String> names = database.query("select_similar_names")
                .param("outlet", isOutlet)
                .param("pattern", "\\m(" + starts + ")")
                .query(String.class)
                .list();
        return SimilarNames.of(name, names);
    }
}
