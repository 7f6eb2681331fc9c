package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the name of whoever somebody talks to is an outlet's: "told the newspaper Le Fanal", "in an interview
 * with Second Breakfast", "speaking on Coast FM".
 */
final class AddressedNames {

    private static final int MAX_TOKENS_TO_INTERVIEW = 5;

    private final Document d;
    private final OutletCandidates candidates;
    /** words of the datelines, in lower case: a paper may be named after the place ("HALLVIK — … told Hallvik Blad") */
    private final Set<String> datelinePlaces;

    AddressedNames(Document document, OutletCandidates candidates, Set<String> datelinePlaces) {
        this.d = document;
        this.candidates = candidates;
        this.datelinePlaces = datelinePlaces;
    }

    /** "told the newspaper Le Fanal": a name that is only told something may be an organisation's. */
    void told(@Nullable OutletPhrase phrase) {
        if (phrase == null || phrase.institution(d) || phrase.otherwiseDescribed(d)) {
            return;
        }
        boolean form =
                OutletNameForms.form(d, phrase.name().start(), phrase.name().end());
        boolean title = phrase.definite() && d.word(phrase.name().start() - 1).equals("The");
        boolean local = !phrase.definite()
                && phrase.name().length() > 1
                && datelinePlaces.contains(d.lower(phrase.name().start()))
                && !candidates.titled(phrase.name());
        boolean interview = !phrase.person(d) && interviewAfter(phrase.name().end());
        if (phrase.described() || form || interview) {
            candidates.add(phrase.name(), true, phrase.noun());
        } else if ((local || !phrase.person(d))
                && !phrase.place(d)
                && (!phrase.definite() || title || phrase.name().length() > 1)) {
            candidates.add(phrase.name(), phrase.definite(), phrase.noun());
        } else if (!candidates.titled(phrase.name())) {
            candidates.doubt(phrase.name(), "told");
            boolean plural = d.tag(phrase.name().start()).endsWith("S");
            if (phrase.name().length() == 1 && !phrase.place(d) && !plural) {
                candidates.addTold(phrase.name());
            }
        }
    }

    private boolean interviewAfter(int token) {
        int end = Math.min(d.sentenceEnd(d.sentenceOf(token - 1)), token + MAX_TOKENS_TO_INTERVIEW);
        for (int i = token; i < end; i++) {
            if (d.lower(i).equals("interview")) {
                return true;
            }
        }
        return false;
    }

    /** "in an interview with Second Breakfast" */
    void talked(@Nullable OutletPhrase phrase) {
        if (phrase == null || phrase.institution(d)) {
            return;
        }
        boolean form =
                OutletNameForms.form(d, phrase.name().start(), phrase.name().end());
        if (phrase.described() || form || !phrase.person(d) && !phrase.place(d)) {
            candidates.add(phrase.name(), true, phrase.noun());
        } else if (!candidates.titled(phrase.name())) {
            candidates.doubt(phrase.name(), "talked");
        }
    }

    /** "quoted by Goal Line", "published on Sunday by the Lantern": persons do so only to interview somebody. */
    void quoted(@Nullable OutletPhrase phrase, boolean interviewed) {
        boolean outlet = phrase != null
                && !interviewed
                && phrase.name().length() > 1
                && !phrase.institution(d)
                && !candidates.titled(phrase.name())
                && !phrase.place(d);
        if (phrase != null && outlet) {
            candidates.add(phrase.name(), true, phrase.noun());
        } else {
            talked(phrase);
        }
    }

    /** "on the podcast Second Breakfast", "speaking on Coast FM": a name that a noun or its form shows. */
    void onAir(@Nullable OutletPhrase phrase) {
        if (phrase == null || phrase.institution(d)) {
            return;
        }
        int end = phrase.name().end();
        boolean form = OutletNameForms.form(d, phrase.name().start(), end);
        boolean clause = end < d.size()
                && (d.tag(end).startsWith("VB") || d.tag(end).equals("MD"))
                && !OutletSubjects.reports(d.lower(end));
        if (form || phrase.described() && !candidates.titled(phrase.name()) && !(clause && phrase.person(d))) {
            candidates.add(phrase.name(), true, phrase.noun());
        }
    }
}
