package news.hearsay.extract.engine.manner;

import java.util.Set;
import news.hearsay.events.Stance;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads a verdict between the cue and the claim: "said it was untrue that …" denies, "said it was true that …"
 * confirms.
 */
public final class Verdicts {

    private static final Set<String> FALSE = Set.of("untrue", "false", "wrong", "incorrect", "nonsense", "lie");
    private static final Set<String> TRUE = Set.of("true", "correct");
    private static final Set<String> BE = Set.of("is", "was", "'s", "be");
    /** Tokens of "that it was simply not true". */
    private static final int MAX_TOKENS = 7;

    private Verdicts() {}

    /** The stance that a verdict right before the claim expresses; null if there is none. */
    static @Nullable Stance before(Document d, FoundRelation relation) {
        int start = relation.content().getFirst().start();
        for (int from = start - 3; from >= Math.max(relation.cueHead() + 1, start - MAX_TOKENS); from--) {
            if (end(d, from, start) == start) {
                return confirms(d, from, start) ? Stance.CONFIRMS : Stance.DENIES;
            }
        }
        return null;
    }

    /**
     * The token after a verdict that begins at a token with "it was" and ends before "that".
     *
     * @param limit the token before which the verdict must end
     * @return the token itself if no verdict begins there
     */
    public static int end(Document d, int from, int limit) {
        if (from + 2 >= d.size() || !d.lower(from).equals("it") || !BE.contains(d.lower(from + 1))) {
            return from;
        }
        for (int i = from + 2; i < Math.min(limit, from + MAX_TOKENS); i++) {
            if (FALSE.contains(d.lower(i)) || TRUE.contains(d.lower(i))) {
                return i + 1 < d.size() && d.lower(i + 1).equals("that") ? i + 1 : from;
            }
            if (!d.tag(i).startsWith("RB") && !d.tag(i).equals("DT")) {
                return from;
            }
        }
        return from;
    }

    private static boolean confirms(Document d, int from, int end) {
        boolean negated = false;
        for (int i = from; i < end; i++) {
            negated |= d.lower(i).equals("not") || d.lower(i).equals("n't");
        }
        return TRUE.contains(d.lower(end - 1)) != negated;
    }
}
