package news.hearsay.extract.engine.manner;

import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Reads answers without a verb: “Never”, “Not at all”, “No comment”. */
final class BareAnswers {

    private static final Set<String> NEGATIVE =
            Set.of("no", "never", "not", "nothing", "nobody", "none", "nowhere", "neither", "nope", "hardly");

    private BareAnswers() {}

    /** Whether the claim is a negative answer without a verb of its own. */
    static boolean negative(Document d, List<TokenRange> content) {
        int words = 0;
        boolean negative = false;
        for (TokenRange range : content) {
            for (int i = range.start(); i < range.end(); i++) {
                if (Character.isLetterOrDigit(d.word(i).codePointAt(0))) {
                    words++;
                    negative |= words == 1 && NEGATIVE.contains(d.lower(i));
                    if (d.tag(i).startsWith("VB") || d.tag(i).equals("MD")) {
                        return false;
                    }
                }
            }
        }
        return negative;
    }

    /** Whether the claim is “No comment”, by which the source declines. */
    static boolean noComment(Document d, List<TokenRange> content) {
        StringBuilder words = new StringBuilder();
        for (TokenRange range : content) {
            for (int i = range.start(); i < range.end() && words.length() < 20; i++) {
                if (Character.isLetterOrDigit(d.word(i).codePointAt(0))) {
                    words.append(d.lower(i)).append(' ');
                }
            }
        }
        return words.toString().equals("no comment ");
    }
}
