package news.hearsay.web.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.platform.text.NameSpelling;
import news.hearsay.platform.text.TextFolding;
import org.jspecify.annotations.Nullable;
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
        return database.query("select_source_ids")
                .param("name", name)
                .param("id", id(name))
                .query(UUID.class)
                .list();
    }

    /**
     * Returns the ids of the outlets with this id or name; empty if it is unknown. The spelling of a name does not
     * matter; see {@link NameSpelling}.
     */
    public List<UUID> outlets(String name) {
        String key = NameSpelling.key(name);
        return database.query("select_outlet_ids")
                .param("name", name)
                .param("folded", TextFolding.fold(name))
                .param("key", key.isEmpty() ? null : key)
                .param("id", id(name))
                .query(UUID.class)
                .list();
    }

    /** Returns the names of all outlets that have claims, as {@link #outlets} accepts them; in order, at most 500. */
    List<String> namesOfOutlets() {
        String[] folded =
                postedOutlets().stream().map(TextFolding::fold).distinct().toArray(String[]::new);
        return database.query("select_names_of_outlets")
                .param("names", folded)
                .query(String.class)
                .list();
    }

    /**
     * Returns the names under which an outlet posted articles that have claims. The tables of counts and of articles
     * contain these, not the id.
     *
     * @param name the id or name of the outlet in any spelling; null for all
     * @return null for all; otherwise {@code name} and the names, so never empty
     */
    String @Nullable [] postedNames(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String key = NameSpelling.key(name);
        Set<String> folded = Set.copyOf(database.query("select_outlet_aliases")
                .param("ids", outlets(name).stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query(String.class)
                .list());
        Stream<String> posted = postedOutlets().stream()
                .filter(outlet -> folded.contains(TextFolding.fold(outlet))
                        || !key.isEmpty() && NameSpelling.key(outlet).equals(key));
        return Stream.concat(Stream.of(name), posted).distinct().toArray(String[]::new);
    }

    private List<String> postedOutlets() {
        return database.query("select_outlets").query(String.class).list();
    }

    /** Returns up to three names of sources that are similar to an unknown one, the most similar first. */
    public List<String> similarSources(String name) {
        return similar(name, false);
    }

    /** Returns up to three names of outlets that are similar to an unknown one, the most similar first. */
    public List<String> similarOutlets(String name) {
        return similar(name, true);
    }

    private static @Nullable String id(String name) {
        return ID.matcher(name).matches() ? name : null;
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
