package news.hearsay.extract.engine.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The people whom an article names.
 *
 * @param words first names and surnames, in lower case
 * @param first the first person named in full; null for none
 * @param second the first token at which another is named in full
 */
record NamedPeople(Set<String> words, @Nullable EntityMention first, int second) {

    /** Searches a document for names of persons. */
    static NamedPeople of(Document d) {
        Set<String> words = new HashSet<>();
        EntityMention first = null;
        int second = d.size();
        for (EntityMention mention : NamedMentions.in(d, List.of())) {
            String name = mention.entity().name;
            if (!mention.entity().person()) {
                continue;
            }
            words.add(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
            if (name.indexOf(' ') > 0) {
                words.add(name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT));
                boolean other = first != null && !first.entity().name.equals(name);
                second = other && second == d.size() ? mention.start() : second;
                first = first == null ? mention : first;
            }
        }
        return new NamedPeople(words, first, second);
    }
}
