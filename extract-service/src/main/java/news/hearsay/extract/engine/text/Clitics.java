package news.hearsay.extract.engine.text;

import java.util.Locale;
import java.util.Set;

/** Finds the clitics that the Penn Treebank splits off a word: Duda's → Duda 's; don't → do n't. */
final class Clitics {

    private static final Set<String> APOSTROPHISED = Set.of("s", "re", "ve", "ll", "d", "m");

    private Clitics() {}

    /**
     * The UTF-16 index at which the clitic of a word begins; -1 if it has none. The word lies from {@code from} to
     * before {@code to}.
     */
    static int in(String text, int from, int to) {
        int apostrophe = -1;
        for (int i = to - 2; i > from && i >= to - 4; i--) {
            char c = text.charAt(i);
            if (c == '\'' || c == '\u2019') {
                apostrophe = i;
                break;
            }
        }
        if (apostrophe > 0) {
            String tail = text.substring(apostrophe + 1, to).toLowerCase(Locale.ROOT);
            if (tail.equals("t")
                    && apostrophe - 1 > from
                    && Character.toLowerCase(text.charAt(apostrophe - 1)) == 'n') {
                return apostrophe - 1;
            }
            return APOSTROPHISED.contains(tail) ? apostrophe : -1;
        }
        return to - from == 6 && text.regionMatches(true, from, "cannot", 0, 6) ? from + 3 : -1;
    }
}
