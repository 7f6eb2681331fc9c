package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name of somebody whom the text first describes and names later: "a French officer", and then "The officer,
 * Colonel Mathis Verron,".
 */
final class LaterNames {

    private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "one", "second");
    /** Tokens after the description in which the name has to follow. */
    private static final int MAX_TOKENS = 200;
    /** Titles between the comma and the name. */
    private static final int MAX_TITLES = 3;

    private final Document d;
    private final DiscourseModel discourse;

    LaterNames(Document document, DiscourseModel discourse) {
        this.d = document;
        this.discourse = discourse;
    }

    /**
     * The person whom an indefinite description means; null if the text does not name one, or describes others alike.
     */
    @Nullable
    DiscourseEntity of(TokenRange range, int head) {
        String first = d.lower(range.start());
        if (!d.tag(head).equals("NN") || !first.equals("a") && !first.equals("an")) {
            return null;
        }
        String noun = d.lower(head);
        int limit = Math.min(d.size() - 3, range.end() + MAX_TOKENS);
        for (int i = range.end(); i < limit; i++) {
            boolean same = d.lower(i + 1).equals(noun);
            if (same && INDEFINITE.contains(d.lower(i))) {
                return null;
            }
            if (same && d.lower(i).equals("the") && d.word(i + 2).equals(",")) {
                return apposed(i + 3);
            }
        }
        return null;
    }

    /** The person named in apposition from a token on, titles left out. */
    private @Nullable DiscourseEntity apposed(int from) {
        int name = afterTitles(d, from);
        EntityMention mention = name < d.size() ? discourse.mention(name) : null;
        return mention != null
                        && mention.start() <= name
                        && mention.entity().person()
                        && mention.end() < d.size()
                        && d.word(mention.end()).equals(",")
                ? mention.entity()
                : null;
    }

    /** The token after the titles and offices in capitals that begin here. */
    static int afterTitles(Document d, int from) {
        int name = from;
        while (name < d.size() - 1
                && name - from < MAX_TITLES
                && Character.isUpperCase(d.word(name).charAt(0))
                && (Titles.title(d.lower(name)) || RolePhrases.roleWord(d, name))) {
            name++;
        }
        return name;
    }
}
