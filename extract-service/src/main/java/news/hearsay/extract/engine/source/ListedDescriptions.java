package news.hearsay.extract.engine.source;

import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;

/**
 * Parts of a list that name nobody: descriptions of the person beside them ("Ines Roth, its lawyer, and …"), and
 * phrases for unnamed members ("several residents").
 */
record ListedDescriptions(Document d) {

    /**
     * Whether a part is an office or occupation without a determiner, which describes somebody and means nobody by
     * itself.
     */
    boolean bareOffice(CoordinatedParts.Part part) {
        int last = part.end() - 1;
        boolean office = RoleWords.role(d.lower(last)) || RoleWords.occupation(d.lower(last));
        String tag = d.tag(part.start());
        for (int i = part.start(); i < part.end(); i++) {
            office &= !d.tag(i).equals("POS")
                    && d.entity(i) != EntityType.PERSON
                    && d.entity(i) != EntityType.ORGANISATION;
        }
        return office
                && !tag.equals("DT")
                && !tag.equals("PRP$")
                && !tag.equals("CD")
                && !d.tag(last).equals("NNS");
    }

    /**
     * Whether a part describes the person before it: "the chairman of the bank", "its lawyer", "and honorary captain".
     */
    boolean describes(CoordinatedParts.Part part, boolean afterPerson, boolean apposed) {
        if (!afterPerson || !singular(part)) {
            return false;
        }
        String tag = d.tag(part.start());
        return !part.joined() || apposed && !tag.equals("DT") && !tag.equals("PRP$") && !tag.equals("CD");
    }

    /** Whether a part describes a single person, by a relative clause, an age or a noun. */
    boolean singular(CoordinatedParts.Part part) {
        String first = d.lower(part.start());
        int head = NounPhrase.head(d, new TokenRange(part.start(), part.end()));
        boolean relative =
                d.tag(part.start()).startsWith("W") || d.tag(part.start()).startsWith("VB");
        boolean person = d.tag(head).equals("NN")
                && SourceNouns.kind(d.lower(head)) != SourceKind.ORGANISATION
                && SourceNouns.kind(d.lower(head)) != SourceKind.GOVERNMENT
                && SourceNouns.kind(d.lower(head)) != SourceKind.OUTLET;
        return relative
                || d.tag(part.start()).equals("CD") && part.end() - part.start() == 1
                || person && !SourceKinds.plural(d, head) && !first.equals("several");
    }

    /** Whether a part is a noun phrase without prepositions and verbs. */
    boolean phrase(CoordinatedParts.Part part) {
        boolean noun = false;
        for (int i = part.start(); i < part.end(); i++) {
            String tag = d.tag(i);
            noun |= tag.startsWith("NN") || tag.equals("CD") || SourceKinds.plural(d, i);
            boolean allowed = tag.startsWith("NN")
                    || tag.startsWith("JJ")
                    || tag.equals("DT")
                    || tag.equals("PRP$")
                    || tag.equals("CD")
                    || tag.equals("POS")
                    || tag.equals("HYPH")
                    || tag.equals("PDT")
                    || tag.equals("VBG")
                    || tag.equals("VBN");
            boolean tail = noun && (tag.equals("IN") || tag.startsWith("W"));
            if (tail && i > part.start() && part.joined()) {
                return true;
            }
            if (!allowed) {
                return false;
            }
        }
        return noun;
    }
}
