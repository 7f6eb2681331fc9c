package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.hearsay.extract.engine.source.ResolvedSource;

/**
 * Keys by which statements of one speaker are found: the name, or for unnamed speakers the description without its
 * article, "the lawyer" after "a lawyer".
 */
final class SpeakerKeys {

    /** the unnamed sources of several people so far */
    private final List<String> groups = new ArrayList<>();

    /**
     * The key of a source. "The papers" are the last unnamed papers, and "one of them" is one of the last several.
     *
     * @param known the keys of the speakers so far
     */
    String of(ResolvedSource source, Set<String> known) {
        String label = source.label().toLowerCase(Locale.ROOT);
        if (source.source().name() != null) {
            return label;
        }
        String key = withoutArticle(label);
        if (key.startsWith("one of them")) {
            return groups.isEmpty() ? key : groups.getLast();
        }
        if (source.plural() && !groups.contains(key)) {
            groups.add(key);
        }
        if (known.contains(key) || !label.startsWith("the ") || key.indexOf(' ') >= 0) {
            return key;
        }
        return known.stream()
                .filter(other -> other.endsWith(" " + key))
                .reduce((_, last) -> last)
                .orElse(key);
    }

    /** A description in lower case without its article. */
    static String withoutArticle(String label) {
        boolean article = label.startsWith("a ") || label.startsWith("an ") || label.startsWith("the ");
        return article ? label.substring(label.indexOf(' ') + 1) : label;
    }
}
