package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Classifies noun phrases without a name by the kind of source that they denote. */
final class SourceKinds {

    private static final Set<String> WITHHELD = Set.of("unnamed", "anonymous", "unidentified", "undisclosed");
    private static final Set<String> KNOWING = Set.of("familiar", "briefed", "knowledge", "privy", "close", "aware");
    private static final Set<String> SEVERAL = Set.of(
            "many", "some", "others", "most", "several", "both", "few", "public", "people", "two", "three", "four");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "his", "her", "their", "its");

    private SourceKinds() {}

    static boolean plural(Document d, int head) {
        return d.tag(head).equals("NNS") || d.tag(head).equals("NNPS") || SEVERAL.contains(d.lower(head));
    }

    /**
     * The kind of a noun phrase.
     *
     * @param reason whether the text gives a reason for withholding the name
     */
    static SourceKind of(Document d, TokenRange range, int head, boolean reason) {
        String noun = RoleWords.singular(d, head);
        SourceKind kind = SourceNouns.kind(noun);
        boolean person = RoleWords.role(noun)
                || kind == SourceKind.PERSON
                || kind == SourceKind.ANONYMOUS
                || noun.equals("ally")
                || RoleWords.occupation(noun)
                || kind == SourceKind.GROUP && SourceNouns.individual(noun) && !plural(d, head);
        boolean hidden = reason || hidden(d, range);
        if (kind == SourceKind.ANONYMOUS
                || hidden && (person || kind == SourceKind.GROUP || SEVERAL.contains(d.lower(head)))) {
            return SourceKind.ANONYMOUS;
        }
        if (person || SEVERAL.contains(d.lower(head))) {
            boolean one = oneOfSeveral(d, range, head);
            if (plural(d, head) && !one) {
                return SourceKind.GROUP;
            }
            boolean definite = DEFINITE.contains(d.lower(range.start())) && !one;
            boolean withheld = SourceNouns.withheld(noun)
                    || (RoleWords.occupation(noun) || kind == SourceKind.GROUP) && indefinite(d, range);
            return !definite && withheld ? SourceKind.ANONYMOUS : SourceKind.PERSON;
        }
        if (kind == null) {
            boolean demonym =
                    Gazetteer.country(d.word(head)) != null && d.word(head).endsWith("s");
            return demonym ? SourceKind.GROUP : SourceKind.UNKNOWN;
        }
        return kind;
    }

    private static boolean indefinite(Document d, TokenRange range) {
        String first = d.lower(range.start());
        return first.equals("a") || first.equals("an") || first.equals("one") || first.equals("another");
    }

    /** Whether the phrase denotes one person of several, as in "one of the officials". */
    private static boolean oneOfSeveral(Document d, TokenRange range, int head) {
        return head > range.start()
                && d.lower(range.start()).equals("one")
                && d.lower(range.start() + 1).equals("of");
    }

    private static boolean hidden(Document d, TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            if (WITHHELD.contains(d.lower(i)) || i > range.start() && KNOWING.contains(d.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
