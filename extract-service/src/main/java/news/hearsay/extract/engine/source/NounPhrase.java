package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Finds the word that a noun phrase is about, by its tags: a parse of a whole sentence errs more often. */
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
            if (tag.startsWith("NN") || tag.equals("PRP") || tag.equals("FW") || tag.startsWith("W") && head < 0) {
                head = i;
            } else if (tag.equals("CD")
                    || tag.equals("POS")
                    || tag.equals("HYPH")
                    || tag.equals("DT")
                    || tag.startsWith("JJ")
                    || tag.equals("PRP$")
                    || tag.equals("PDT")) {
                if (tag.equals("DT") && head >= 0) {
                    break;
                }
                if (head < 0 && i + 1 == range.end()
                        || COUNTS.contains(d.lower(i))
                                && head < 0
                                && i + 1 < range.end()
                                && d.lower(i + 1).equals("of")) {
                    head = i;
                }
            } else if (tag.equals("IN")
                    && d.lower(i).equals("of")
                    && head >= 0
                    && COUNTS.contains(d.lower(head))
                    && i + 1 < range.end()) {
                head = -1;
            } else if (head >= 0
                    && !(tag.equals(".") && i + 1 < range.end() && d.tag(i + 1).startsWith("NNP"))) {
                break;
            }
        }
        return head >= 0 ? head : range.end() - 1;
    }
}
