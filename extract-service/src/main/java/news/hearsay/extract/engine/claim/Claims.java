package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.veridicality.Veridicality;
import org.jspecify.annotations.Nullable;

/** Runs the corrections of this package in their order. */
public final class Claims {

    /** Confidence below which a relation without a source is more often wrong than right. */
    private static final double MIN_WITHOUT_SOURCE = 0.5;

    private Claims() {}

    /** The relations with corrected sources and contents, without those that are no claim of anybody. */
    public static List<FoundRelation> refine(Document d, List<FoundRelation> relations) {
        List<FoundRelation> present = TrailingAttributions.complete(
                d, ParentheticalSpeakers.complete(d, SharedQuotations.separate(d, relations)));
        present.addAll(Passives.missing(d, present));
        present.addAll(RuledOut.missing(d, present));
        present.addAll(Refusals.missing(d, present));
        present.addAll(RefusedWords.missing(d, present));
        present.addAll(InvertedAttributions.missing(d, present));
        present.addAll(PlainAttributions.missing(d, present));
        present.addAll(ThatClauses.missing(d, present));
        present.addAll(PluralReports.missing(d, present));
        present.addAll(OpinionPhrases.missing(d, present));
        present.addAll(PrepositionalAttributions.missing(d, present));
        present.addAll(InnerStatements.missing(d, present));
        present.replaceAll(relation -> QuotedSpeakers.correct(d, InterruptedClauses.extend(d, relation)));
        List<FoundRelation> refined = new ArrayList<>(present.size());
        for (FoundRelation relation : SeparateAttributions.of(d, present)) {
            FoundRelation one = refine(d, relation);
            if (one != null) {
                refined.addAll(QuotationLists.split(d, one));
            }
        }
        return refined;
    }

    private static @Nullable FoundRelation refine(Document d, FoundRelation relation) {
        FoundRelation active = Passives.correct(d, InvertedSpeakers.correct(d, relation));
        FoundRelation spoken = active == null ? null : RefusedWords.correct(d, ThatClauses.correct(d, active));
        if (spoken == null || NegativeSources.nobody(d, spoken)) {
            return null;
        }
        FoundRelation named = RuledOut.correct(d, NegativeSources.withoutNeither(d, spoken));
        if (!Veridicality.asserted(d, named)
                || RuledOut.byCircumstance(d, named)
                || Citations.only(d, named)
                || ResultClauses.only(d, named)) {
            return null;
        }
        FoundRelation commented = Comments.cut(d, SubordinateSpeech.cut(d, Continuations.extend(d, named)));
        FoundRelation cut = OpeningAdverbs.cut(d, JudgedClaims.cut(d, commented));
        boolean guessed = cut.source() == null && cut.confidence() < MIN_WITHOUT_SOURCE;
        return guessed || Fragments.isFragment(d, cut) ? null : cut;
    }
}
