package news.hearsay.coverage.assembly;

import news.hearsay.coverage.identity.Name;
import news.hearsay.coverage.origin.OriginEvidence.Naming;
import news.hearsay.events.SourceKind;

/** How the source of a mention is called, as far as origins depend on it. */
final class SourceNaming {

    private SourceNaming() {}

    static Naming of(SourceKind kind, String words, boolean anonymous) {
        if (!anonymous) {
            return Naming.NAMED;
        }
        return Name.describesOne(kind, words) ? Naming.DESCRIBED : Naming.UNNAMED;
    }
}
