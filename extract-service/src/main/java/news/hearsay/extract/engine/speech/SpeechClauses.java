package news.hearsay.extract.engine.speech;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.extract.engine.relation.ClaimedTokens;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/**
 * Relations that the parse or the wording shows and the trained finder misses or misreads: verbs of speech inside a
 * claim, so that each mouth has a relation of its own ("the foreman had told him that …"), verbs with an addressee ("…,
 * Pask told the newspaper"), "quoted as saying" and inserted attributions.
 */
public final class SpeechClauses {

    private static final int MIN_CLAUSE_TOKENS = 3;

    private final Document d;
    private final ClaimedTokens tokens;
    private final SpeechVerbReader verbs;
    private final CitingClauses citing;
    private final AddresseeCorrections addressees;

    private SpeechClauses(Document document, List<FoundRelation> relations) {
        this.d = document;
        this.tokens = new ClaimedTokens(document, relations);
        this.verbs = new SpeechVerbReader(document, tokens);
        this.citing = new CitingClauses(document);
        this.addressees = new AddresseeCorrections(document);
    }

    /** The relations, corrected, and completed by those that were missed. */
    public static List<FoundRelation> complete(Document d, List<FoundRelation> relations) {
        SpeechClauses clauses = new SpeechClauses(d, relations);
        List<FoundRelation> complete = new ArrayList<>();
        relations.forEach(relation -> complete.add(clauses.corrected(relation)));
        complete.addAll(clauses.missed());
        return InsertedSpeech.complete(d, AsSaying.complete(d, complete));
    }

    private FoundRelation corrected(FoundRelation relation) {
        FoundRelation told = addressees.byAddressee(AsSaying.withSpeaker(d, relation));
        FoundRelation inner = addressees.withoutAddressee(StackedAttributions.withoutReport(d, told));
        FoundRelation whole = citing.articleIsClaim(inner) ? citing.read(inner.cueHead()) : null;
        if (whole != null) {
            return whole;
        }
        return addressees.addresseeIsClaim(inner) ? withClause(inner) : inner;
    }

    /** The relation with the clause that its verb governs in place of the addressee. */
    private FoundRelation withClause(FoundRelation relation) {
        FoundRelation better = verbs.read(relation.cueHead());
        TokenRange source = relation.source();
        if (better != null || source == null || source.start() > relation.cueHead()) {
            return better == null ? relation : better;
        }
        // "…, a nurse tells our reporter": the clause before the source, whatever the parse made of it
        int start = d.sentenceStart(d.sentenceOf(source.start()));
        int comma = source.start() - 1;
        return comma - start >= MIN_CLAUSE_TOKENS && d.word(comma).equals(",")
                ? new FoundRelation(
                        relation.cueHead(),
                        relation.cue(),
                        source,
                        List.of(new TokenRange(start, comma)),
                        relation.confidence())
                : relation;
    }

    private List<FoundRelation> missed() {
        List<FoundRelation> missed = new ArrayList<>();
        for (int i = 0; i < d.size(); i++) {
            if (d.tag(i).startsWith("VB") && !tokens.cued(i)) {
                FoundRelation read = verbs.read(i);
                FoundRelation relation =
                        read == null && SpeechVerbs.REPORTS.contains(d.lower(i)) ? citing.read(i) : read;
                if (relation != null) {
                    missed.add(relation);
                }
            }
        }
        return missed;
    }
}
