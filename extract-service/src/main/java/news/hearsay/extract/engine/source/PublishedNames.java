package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the name of whoever publishes, prints or quotes something is an outlet's: "a report by Goal Line",
 * "Tuesday's edition of the Mirror", "according to Fjord Channel, which cited the Courier".
 */
final class PublishedNames {

    private static final Set<String> SPOKE =
            Set.of("cited", "cites", "quoted", "quotes", "spoke", "talked", "interviewed", "obtained", "has", "had");

    private final Document d;
    private final OutletCandidates candidates;

    PublishedNames(Document document, OutletCandidates candidates) {
        this.d = document;
        this.candidates = candidates;
    }

    /**
     * "a report by Goal Line", "a letter seen by the Post".
     *
     * @param in whether "in" stands before the name, which then is no person's
     */
    void published(@Nullable OutletPhrase phrase, boolean in) {
        if (phrase == null || phrase.institution(d) || !in && phrase.person(d) || phrase.place(d)) {
            return;
        }
        boolean form =
                OutletNameForms.form(d, phrase.name().start(), phrase.name().end());
        candidates.add(phrase.name(), form || phrase.described(), phrase.noun());
    }

    /** "a report that the Post published on its website". */
    void publisher(@Nullable OutletPhrase phrase) {
        int end = phrase == null ? 0 : phrase.name().end();
        boolean published = end > 0 && end < d.size() && OutletSubjects.publishes(d.lower(end));
        if (phrase != null && published && !phrase.institution(d) && !phrase.person(d) && !phrase.place(d)) {
            candidates.add(phrase.name(), true, phrase.noun());
        }
    }

    /** "Tuesday's edition of the Mirror". */
    void printed(@Nullable OutletPhrase phrase) {
        if (phrase != null && !phrase.institution(d) && !candidates.titled(phrase.name())) {
            candidates.add(phrase.name(), true, "newspaper");
        }
    }

    /** "according to Fjord Channel, which cited the Courier". */
    void accordingTo(@Nullable OutletPhrase phrase) {
        if (phrase == null || phrase.institution(d) || phrase.person(d)) {
            return;
        }
        int end = phrase.name().end();
        if (OutletNameForms.form(d, phrase.name().start(), end)) {
            candidates.add(phrase.name(), true, phrase.noun());
        }
        for (int i = end; i < Math.min(end + 3, d.size()); i++) {
            boolean has = d.lower(i).startsWith("ha") && i + 1 < d.size();
            if (OutletSubjects.cites(d.lower(i))
                    || SPOKE.contains(d.lower(i)) && (!has || d.tag(i + 1).equals("VBN"))) {
                candidates.add(phrase.name(), true, phrase.noun());
            }
        }
    }

    /** "citing the Northern Star": a name that is all that is cited. */
    void cited(@Nullable OutletPhrase phrase, int token) {
        boolean article = phrase != null && phrase.definite() && phrase.name().start() == token + 2;
        if (phrase != null && article && phrase.name().length() > 1 && !phrase.institution(d) && !phrase.place(d)) {
            candidates.add(phrase.name(), true, phrase.noun());
        }
    }
}
