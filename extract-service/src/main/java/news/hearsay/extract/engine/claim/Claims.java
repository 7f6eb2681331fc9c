package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Runs the corrections of this package in their order. */
public final class Claims {

    private Claims() {}

    /** The relations with corrected sources and contents, without those that are no claim of anybody. */
    public static List<FoundRelation> refine(Document d, List<FoundRelation> relations) {
        List<FoundRelation> present = new ArrayList<>(relations);
        present.addAll(Passives.missing(d, relations));
        present.addAll(RuledOut.missing(d, relations));
        present.addAll(Refusals.missing(d, relations));
        present.addAll(PlainAttributions.missing(d, relations));
        present.addAll(InvertedAttributions.missing(d, present));
        List<FoundRelation> refined = new ArrayList<>(present.size());
        for (FoundRelation relation : present) {
            FoundRelation one = refine(d, relation);
            if (one != null) {
                refined.addAll(QuotationLists.split(d, one));
            }
        }
        return refined;
    }

    private static @Nullable FoundRelation refine(Document d, FoundRelation relation) {
        FoundRelation active = Passives.correct(d, InvertedSpeakers.correct(d, relation));
        if (active == null || NegativeSources.nobody(d, active) || RuledOut.byCircumstance(d, active)) {
            return null;
        }
        FoundRelation named = RuledOut.correct(d, NegativeSources.withoutNeither(d, active));
        FoundRelation cut = Comments.cut(d, Continuations.extend(d, named));
        return Fragments.isFragment(d, cut) ? null : cut;
    }
}
