package news.hearsay.extract.engine.chain;

import java.util.Set;
import news.hearsay.extract.engine.lexicon.TalkWords;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.OutletNouns;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Finds outlets that an article does not name: "told German television", "told a local radio station". */
final class UnnamedOutlets {

    private static final Set<String> PREPOSITIONS = Set.of("to", "with", "on");
    private static final Set<String> MEDIA = Set.of("television", "tv", "radio");
    private static final Set<String> OWNED = Set.of("state", "public", "local", "regional", "private", "commercial");
    private static final Set<String> ON_AIR = Set.of("interview", "speaking", "spoke", "appearing", "appearance");
    private static final Set<String> OWN = Set.of("this", "our");
    private static final Set<String> STAFF = Set.of("reporter", "reporters", "correspondent", "programme", "newsroom");
    /** what an agency, a site or a station deals in, if it is an outlet */
    private static final Set<String> CONTENTS = Set.of("news", "press", "online", "sports", "business", "talk");

    private static final int MAX_TOKENS = 6;

    private UnnamedOutlets() {}

    /**
     * The phrase that follows a verb of telling, or a preposition, at a token; null for none.
     *
     * @param limit the token at which the search ends
     */
    static @Nullable TokenRange at(Document d, int token, int limit) {
        boolean told = TalkWords.TOLD.contains(d.lower(token));
        boolean talked = PREPOSITIONS.contains(d.lower(token))
                && token > 0
                && (TalkWords.TALKS.contains(d.lower(token - 1)) || ON_AIR.contains(d.lower(token - 1)));
        boolean on = d.lower(token).equals("on");
        if (!told && !talked && !on) {
            return null;
        }
        int start = token + 1;
        int last = -1;
        for (int i = start; i < Math.min(limit, start + MAX_TOKENS) && modifies(d, i); i++) {
            last = i;
        }
        while (last >= start && Character.isUpperCase(d.word(last).charAt(0))) {
            last--;
        }
        if (last < start || last + 1 < limit && d.tag(last + 1).equals("POS")) {
            return null;
        }
        String noun = d.lower(last);
        boolean own = OWN.contains(d.lower(start)) && last == start + 1;
        boolean medium = MEDIA.contains(noun) && last > start && particular(d, last - 1);
        boolean indefinite = (told || talked)
                && (d.lower(start).equals("a") || d.lower(start).equals("an"))
                && kind(d, last);
        return medium && !own || indefinite || own && (kind(d, last) || STAFF.contains(noun))
                ? new TokenRange(start, last + 1)
                : null;
    }

    /** "state television", "Polish radio", unlike "live television". */
    private static boolean particular(Document d, int modifier) {
        return OWNED.contains(d.lower(modifier))
                || Character.isUpperCase(d.word(modifier).charAt(0));
    }

    private static boolean kind(Document d, int noun) {
        String before = d.lower(noun - 1);
        boolean medium = MEDIA.contains(before) || CONTENTS.contains(before) || OWNED.contains(before);
        return OutletNouns.plain(d.lower(noun)) || OutletNouns.ambiguous(d.lower(noun)) && medium;
    }

    private static boolean modifies(Document d, int token) {
        String tag = d.tag(token);
        return tag.equals("DT")
                || tag.equals("PRP$")
                || tag.equals("POS")
                || tag.startsWith("NN")
                || tag.startsWith("JJ");
    }
}
