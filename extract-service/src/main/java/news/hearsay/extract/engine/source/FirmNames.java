package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Names of firms that look like lists of names: "Brand, Fink and Sons", "Brand & Fink". */
final class FirmNames {

    private static final Set<String> FIRM_ENDS =
            Set.of("Sons", "Partners", "Brothers", "Associates", "Co", "Co.", "Company", "Daughters", "Bros", "Bros.");

    private FirmNames() {}

    /** The name of the firm that a source is ("Brand, Fink and Sons"); null for none. */
    static @Nullable String in(Document d, TokenRange range) {
        int last = range.end() - 1;
        boolean joined = range.length() > 2
                && FIRM_ENDS.contains(d.word(last))
                && (d.lower(last - 1).equals("and") || d.word(last - 1).equals("&"));
        joined |= range.length() == 3
                && d.word(last - 1).equals("&")
                && Character.isUpperCase(d.word(last).charAt(0));
        for (int i = range.start(); joined && i < last - 1; i++) {
            joined = d.word(i).equals(",") || Character.isUpperCase(d.word(i).charAt(0));
        }
        return joined ? d.slice(range.start(), range.end()) : null;
    }
}
