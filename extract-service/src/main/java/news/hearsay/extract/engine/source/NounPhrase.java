package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Finds the head of a noun phrase by its tags, which is more reliable than the parse of a whole sentence. */
final class NounPhrase {

    private static final Set<String> COUNTS = Set.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "some",
            "many",
            "most",
            "several",
            "few",
            "both",
            "none",
            "all",
            "another",
            "others",
            "number",
            "group",
            "majority",
            "each",
            "any");

    private NounPhrase() {}

    /** The head of the phrase: "official" in "a senior US official who …", "people" in "one of the people". */
    static int head(Document d, TokenRange range) {
        int head = -1;
        for (int i = range.start(); i < range.end(); i++) {
            String tag = d.tag(i);
            if (noun(tag) || tag.startsWith("W") && head < 0) {
                head = i;
            } else if (modifier(tag)) {
                if (tag.equals("DT") && head >= 0) {
                    break;
                }
                boolean last = i + 1 == range.end();
                boolean count =
                        COUNTS.contains(d.lower(i)) && !last && d.lower(i + 1).equals("of");
                if (head < 0 && (last || count)) {
                    head = i;
                }
            } else if (head >= 0 && countBefore(d, range, i, head)) {
                head = -1;
            } else if (head >= 0 && !abbreviationPoint(d, range, i)) {
                break;
            }
        }
        return head >= 0 ? head : range.end() - 1;
    }

    private static boolean noun(String tag) {
        return tag.startsWith("NN") || tag.equals("PRP") || tag.equals("FW");
    }

    private static boolean modifier(String tag) {
        return switch (tag) {
            case "CD", "POS", "HYPH", "DT", "PRP$", "PDT" -> true;
            default -> tag.startsWith("JJ");
        };
    }

    /** Whether the token is the "of" of "one of the people", where the head found so far is the count. */
    private static boolean countBefore(Document d, TokenRange range, int token, int head) {
        return d.tag(token).equals("IN")
                && d.lower(token).equals("of")
                && COUNTS.contains(d.lower(head))
                && token + 1 < range.end();
    }

    private static boolean abbreviationPoint(Document d, TokenRange range, int token) {
        return d.tag(token).equals(".")
                && token + 1 < range.end()
                && d.tag(token + 1).startsWith("NNP");
    }
}
