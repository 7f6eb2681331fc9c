package news.hearsay.extract.engine.reference;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;

/** Other words that a pronoun of a claim may refer to, before it in the claim or beside the claim in its sentence. */
record RivalAntecedents(Document d, NominalPhrases phrases) {

    /** Whether a candidate stands before the pronoun inside the claim. */
    boolean inClaim(FoundRelation relation, int token, Pronoun pronoun) {
        return candidate(contentBefore(relation, token), pronoun);
    }

    /** Whether a candidate stands before the pronoun beside the claim, or the source's words name a body or place. */
    boolean besideClaim(FoundRelation relation, int token, Pronoun pronoun) {
        List<TokenRange> before = outsideClaim(relation).stream()
                .filter(range -> range.end() <= token)
                .toList();
        if (candidate(before, pronoun)) {
            return true;
        }
        TokenRange source = relation.source();
        if (source == null || source.start() > token || pronoun != Pronoun.THING) {
            return false;
        }
        for (int i = source.start(); i < source.end(); i++) {
            boolean owner = i + 1 < source.end() && d.tag(i + 1).equals("POS");
            boolean body = d.entity(i) == EntityType.ORGANISATION || d.entity(i) == EntityType.PLACE;
            boolean after = i > source.start() && d.tag(i - 1).equals("IN") && NominalPhrases.noun(d, i);
            if (owner || body || after) {
                return true;
            }
        }
        return false;
    }

    /** The parts of the claim's sentence that belong neither to the claim nor to its source. */
    List<TokenRange> outsideClaim(FoundRelation relation) {
        int sentence = d.sentenceOf(relation.cueHead());
        List<TokenRange> outside = new ArrayList<>();
        for (int i = d.sentenceStart(sentence); i < d.sentenceEnd(sentence); i++) {
            boolean inside = relation.claims(i)
                    || relation.source() != null && relation.source().contains(i);
            if (!inside) {
                outside.add(new TokenRange(i, i + 1));
            }
        }
        return outside;
    }

    private boolean candidate(List<TokenRange> ranges, Pronoun pronoun) {
        for (TokenRange range : ranges) {
            for (int i = range.start(); i < range.end(); i++) {
                if (phrases.fits(i, pronoun)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<TokenRange> contentBefore(FoundRelation relation, int token) {
        List<TokenRange> before = new ArrayList<>();
        for (TokenRange range : relation.content()) {
            if (range.start() < token) {
                before.add(new TokenRange(range.start(), Math.min(token, range.end())));
            }
        }
        return before;
    }
}
