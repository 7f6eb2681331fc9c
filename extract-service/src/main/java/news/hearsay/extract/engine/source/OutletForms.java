package news.hearsay.extract.engine.source;

import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Names that their own words show to be an outlet's, wherever they stand: "Radio North", "the Kharkiv Courier". */
final class OutletForms {

    private final Document d;
    private final NamedEntities entities;
    private final OutletCandidates candidates;

    OutletForms(Document document, NamedEntities entities, OutletCandidates candidates) {
        this.d = document;
        this.entities = entities;
        this.candidates = candidates;
    }

    /** Adds the name that begins at a token, if it has such a form. */
    void find(int first) {
        if (OutletNameForms.begins(d, first)) {
            broadcaster(first);
        }
        if (first == 0 || !d.tag(first - 1).startsWith("NNP") || d.sentenceOf(first - 1) != d.sentenceOf(first)) {
            newspaper(first);
        }
    }

    /** "Radio North", "Channel Vale": names of broadcasters. */
    private void broadcaster(int first) {
        int end = NameSpans.end(d, first, d.sentenceEnd(d.sentenceOf(first)));
        if (end - first > 1 && OutletNameForms.form(d, first, end)) {
            candidates.add(new TokenRange(first, end), true, null);
        }
    }

    /** "the Kharkiv Courier": names with the last words of newspapers. */
    private void newspaper(int first) {
        int end = new OrganisationNames(d, entities).outletEnd(first);
        if (end > first
                && !Titles.firstName(d.word(first))
                && Gazetteer.at(d, first).isEmpty()) {
            candidates.add(new TokenRange(first, end), true, null);
        }
    }
}
