package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Names of outlets and persons in credits and datelines: "by Coastline News", "(Reuters)". */
record CreditNames(Document d) {

    /** words between a credit and its name */
    static final Set<String> BEFORE_NAME =
            Set.of("in", "by", "on", "from", "with", "permission", "courtesy", "of", "the", "online", "at");

    static final int MAX_WORDS_BEFORE_NAME = 5;

    /** The name that begins after prepositions at a token; null for none. */
    @Nullable
    TokenRange at(int from, int end) {
        int start = from;
        while (start < end && start - from < MAX_WORDS_BEFORE_NAME && BEFORE_NAME.contains(d.lower(start))) {
            start++;
        }
        int after = start < end ? end(start, end) : start;
        return after > start ? new TokenRange(start, after) : null;
    }

    /** The token after the name that begins at a token; the token itself for none. */
    int end(int from, int limit) {
        int end = NameSpans.end(d, from, limit);
        return end == from && OutletNames.known(d.word(from)) ? from + 1 : end;
    }

    /** Whether a name is a known outlet's, or has the form of one. */
    boolean agency(TokenRange name) {
        return OutletNames.known(d.slice(name.start(), name.end()))
                || OutletNameForms.form(d, name.start(), name.end());
    }

    /** Whether a word has capitals only, and two characters or more. */
    static boolean capitals(String word) {
        if (word.length() < 2) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return Character.isUpperCase(word.charAt(0));
    }
}
