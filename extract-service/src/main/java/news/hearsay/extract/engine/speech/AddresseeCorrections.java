package news.hearsay.extract.engine.speech;

import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/**
 * Corrects relations of verbs with an addressee whose claim or source the addressee was taken for: in "Halloran told
 * [the newspaper] that the dam leaked", the newspaper is no claim.
 */
final class AddresseeCorrections {

    private static final Set<String> PERSONAL = Set.of("he", "she");

    private static final Set<String> MEN =
            Set.of("husband", "father", "brother", "son", "uncle", "nephew", "grandfather", "boyfriend", "spokesman");

    private static final Set<String> WOMEN =
            Set.of("wife", "mother", "sister", "daughter", "aunt", "niece", "grandmother", "girlfriend", "spokeswoman");

    private final Document d;

    AddresseeCorrections(Document document) {
        this.d = document;
    }

    /** Whether a relation takes the addressee, or a bare "that", for the claim: "Halloran told [the newspaper]". */
    boolean addresseeIsClaim(FoundRelation relation) {
        int addressee = d.child(relation.cueHead(), "dobj");
        if (!SpeechVerbs.TELLING.contains(SpeechVerbs.lemma(d, relation.cueHead()))
                || relation.content().size() > 1) {
            return false;
        }
        TokenRange content = relation.content().getFirst();
        boolean that = content.length() == 1 && d.lower(content.start()).equals("that");
        return that
                || addressee >= 0
                        && content.contains(addressee)
                        && content.start() >= d.leftEdge(addressee)
                        && content.end() <= d.rightEdge(addressee);
    }

    /** “Twelve years,” he told [the Post]: the addressee is no part of the claim. */
    FoundRelation withoutAddressee(FoundRelation relation) {
        List<TokenRange> content = relation.content();
        TokenRange last = content.getLast();
        boolean addressee = content.size() > 1
                && SpeechVerbs.TELLING.contains(SpeechVerbs.lemma(d, relation.cueHead()))
                && last.start() > relation.cueHead()
                && d.quotation(last.start()) < 0
                && content.getFirst().end() <= relation.cueHead();
        for (int i = relation.cueHead() + 1; i < last.end() && addressee; i++) {
            boolean inName =
                    i + 1 < last.end() && Character.isUpperCase(d.word(i + 1).charAt(0));
            addressee = NounPhraseTokens.nominal(d, i)
                    || d.tag(i).equals("IN")
                    || Character.isUpperCase(d.word(i).charAt(0))
                    || inName;
        }
        return addressee ? relation.withContent(content.subList(0, content.size() - 1)) : relation;
    }

    /** "A juror told her husband, he said, that …": the husband is the source. */
    FoundRelation byAddressee(FoundRelation relation) {
        TokenRange source = relation.source();
        boolean pronoun = source != null && source.length() == 1 && PERSONAL.contains(d.lower(source.start()));
        if (source == null || !pronoun || source.start() < 3 || source.end() > relation.cueHead()) {
            return relation;
        }
        int comma = source.start() - 1;
        int noun = comma - 1;
        int verb = d.head(noun);
        boolean told = d.word(comma).equals(",")
                && verb >= 0
                && d.label(noun).equals("dobj")
                && SpeechVerbs.TELLING.contains(SpeechVerbs.lemma(d, verb))
                && d.tag(noun).startsWith("NN")
                && meant(source.start(), noun);
        return told ? relation.withSource(new TokenRange(d.leftEdge(noun), comma)) : relation;
    }

    /**
     * Whether "he" or "she" is who was told, by the gender of "her husband", or since "her" in "her lawyer" differs.
     */
    private boolean meant(int pronoun, int noun) {
        boolean he = d.lower(pronoun).equals("he");
        if (MEN.contains(d.lower(noun)) || WOMEN.contains(d.lower(noun))) {
            return MEN.contains(d.lower(noun)) == he;
        }
        return d.lower(d.leftEdge(noun)).equals(he ? "her" : "his");
    }
}
